package org.haguecourier.sandbox.authorization;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What was used once, for as long as it could be used again. */
final class SpentAssertions {
    private final Map<String, Instant> expiries = new HashMap<>();

    /** False if it was spent before. */
    synchronized boolean spend(String identity, Instant expiry, Instant now) {
        expiries.values().removeIf(past -> !past.isAfter(now));
        return expiries.putIfAbsent(identity, expiry) == null;
    }
}
