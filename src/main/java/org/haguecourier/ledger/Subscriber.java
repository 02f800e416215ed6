package org.haguecourier.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who gets every event, one after the other.
 *
 * @param position the number of the last event that it is through with
 * @param failing the number of the event that it fails with; none while it does not fail
 * @param failures in a row, with that event
 * @param problem what came of the last one, in words
 */
public record Subscriber(
        String name,
        Instant joined,
        long position,
        Optional<Long> failing,
        int failures,
        Optional<Instant> failingSince,
        Optional<Instant> retryAt,
        Optional<String> problem) {}
