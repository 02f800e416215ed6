package org.haguecourier.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When the next try may be: 1 s after the first failure, doubling to 1 min. Each wait is shortened by chance, by up to
 * a half, so that many couriers do not come back in step after an outage. Guarded by its owner's lock.
 */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final RandomGenerator chance;
    private Duration wait = Duration.ZERO;
    private Instant failedAt = Instant.MIN;
    private Instant retryAt = Instant.MIN;

    BackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    void failed(Instant now) {
        wait = wait.isZero() ? FIRST : shorter(wait.multipliedBy(2), LONGEST);
        failedAt = now;
        retryAt = now.plusMillis(chance.nextLong(wait.toMillis() / 2, wait.toMillis() + 1));
    }

    void succeeded() {
        wait = Duration.ZERO;
        retryAt = Instant.MIN;
    }

    Instant retryAt() {
        return retryAt;
    }

    /** A clock that was set back to before the failure holds nobody: the wait could last for years. */
    boolean holds(Instant now) {
        return now.isBefore(retryAt) && !now.isBefore(failedAt);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
