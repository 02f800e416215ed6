package org.haguecourier.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who gets every event, one after the other.
 *
 * @param position the number of the last event that it is through with
 * @param failures in a row, with the event after that
 * @param problem what came of the last one, in words
 */
public record Subscriber(
        String name,
        Instant joined,
        long position,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> retryAt,
        Optional<String> problem) {}
