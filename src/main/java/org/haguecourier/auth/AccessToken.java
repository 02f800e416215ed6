package org.haguecourier.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * What opens HWS for a while.
 *
 * @param value goes into the {@code Authorization} header and nowhere else
 * @param renewAt from here on a newer one is looked for, though this one still opens the door
 */
public record AccessToken(String value, Instant renewAt, Instant expiry) {
    private static final double SHARE_USED_BEFORE_RENEWAL = 0.8;

    static AccessToken issued(String value, Instant issuedAt, Duration life) {
        Duration used = Duration.ofMillis((long) (life.toMillis() * SHARE_USED_BEFORE_RENEWAL));
        return new AccessToken(value, issuedAt.plus(used), issuedAt.plus(life));
    }

    boolean isValidAt(Instant now) {
        return now.isBefore(expiry);
    }

    boolean isDueAt(Instant now) {
        return !now.isBefore(renewAt);
    }

    /** Never the value: whoever reads it can file in the Office's name. */
    @Override
    public String toString() {
        return "AccessToken[expiry=" + expiry + "]";
    }
}
