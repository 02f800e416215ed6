package org.haguecourier.hws;

import java.time.Duration;
import java.util.Optional;

/**
 * What came back on a {@link Call}, as it was seen on the wire. Status 0: nothing came back, or not all of it, and
 * {@code failure} says why; how the answer began is in the trace.
 *
 * @param body as received, cut at the cap; of an answer that broke off, what had arrived
 * @param sent body bytes that had left when the call ended; 0 proves that HWS cannot have got the package
 * @param sentSha256 of those bytes, in hex; empty unless the whole package left
 * @param failure for a person; without secrets
 * @param trace with whom we spoke, and when
 */
public record Answer(
        Call call,
        int status,
        Optional<String> contentType,
        Optional<String> location,
        Optional<Duration> retryAfter,
        byte[] body,
        long sent,
        Optional<String> sentSha256,
        Optional<String> failure,
        Trace trace) {

    /** Of which nothing else was seen. */
    public Answer(
            Call call,
            int status,
            Optional<String> contentType,
            Optional<String> location,
            Optional<Duration> retryAfter,
            byte[] body,
            long sent,
            Optional<String> sentSha256,
            Optional<String> failure) {
        this(call, status, contentType, location, retryAfter, body, sent, sentSha256, failure, Trace.NONE);
    }

    /** No answer: the connection could not be made, broke, or no token was to be had. */
    public static Answer none(Call call, long sent, Optional<String> sentSha256, String failure) {
        return new Answer(
                call,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                sent,
                sentSha256,
                Optional.of(failure));
    }

    /** What had arrived of an answer that broke off, for people to read: nothing is to be taken from it. */
    public Answer brokenOff(Optional<String> type, byte[] arrived) {
        return new Answer(call, status, type, location, retryAfter, arrived, sent, sentSha256, failure, trace);
    }

    public Answer seenAs(Trace seen) {
        return new Answer(call, status, contentType, location, retryAfter, body, sent, sentSha256, failure, seen);
    }

    /** The body in words, as far as it can be read as text. */
    public String text() {
        return BodyText.of(this);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Never the body: it may hold what is confidential. */
    @Override
    public String toString() {
        return "Answer[status=" + status + ", contentType=" + contentType.orElse("none") + ", bytes=" + body.length
                + failure.map(why -> ", failure=" + why).orElse("") + "]";
    }
}
