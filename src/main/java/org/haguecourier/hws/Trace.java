package org.haguecourier.hws;

import java.time.Instant;
import java.util.Optional;

/**
 * What was seen on the line of a POST, whether or not an answer came of it: where no answer came, this is all that is
 * known of with whom we spoke.
 *
 * @param requests 2 where the first request was answered 401 and repeated with a fresh token; the rest is of the last
 * @param request the method and the address, as they went out
 * @param certificate the SHA-256 of the certificate that the server showed; none on a connection without TLS
 * @param sendingBegan when the first byte of the package was given to the connection
 * @param sendingEnded when the last one was; none if it did not get so far
 * @param status as it came on the first line of an answer, of which the rest may be missing
 * @param date the answer's {@code Date} header: the server's own clock
 */
public record Trace(
        int requests,
        Optional<String> request,
        Optional<String> certificate,
        Optional<Instant> sendingBegan,
        Optional<Instant> sendingEnded,
        Optional<Integer> status,
        Optional<String> date) {

    public static final Trace NONE = new Trace(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
