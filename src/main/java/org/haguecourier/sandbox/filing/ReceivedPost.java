package org.haguecourier.sandbox.filing;

import java.time.Instant;
import java.util.Optional;

/**
 * One POST of a package, whatever became of it.
 *
 * @param sha256 of the package as received, in hex; of what arrived, if it broke off; empty if nothing was read
 * @param size of the same, in bytes
 * @param announced how long the body was to be (Content-Length), whatever arrived of it; 0 if that was not said
 * @param importId if it was accepted
 * @param answered the status that was sent; 0: none
 * @param accepted whether it counts as filed; the client need not have learnt of it
 * @param misbehaviour the word for it, if one was ordered
 */
public record ReceivedPost(
        Instant at,
        String sha256,
        long size,
        long announced,
        Optional<String> importId,
        int answered,
        boolean accepted,
        Optional<String> misbehaviour) {}
