package org.haguecourier.hws;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.haguecourier.settings.Settings;

/**
 * How long to wait before asking again: the first wait doubles with each ask so far, up to the longest, and is blurred
 * so that packages which failed together do not come back together.
 *
 * <p>The rule for a server's {@code Retry-After}: the longer of it and our own wait counts, but never more than the
 * longest wait of the settings, since a server's mistake must not park a filing past its legal date.
 */
public final class Pace {
    private static final double BLUR = 0.15;
    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    public Pace(Settings.Interval interval, RandomGenerator random) {
        this.first = interval.first();
        this.longest = interval.max();
        this.random = random;
    }

    /** @param asks so far that led to nothing; with 0 it is the first wait */
    public Duration after(long asks, Optional<Duration> retryAfter) {
        return capped(longer(blurred(grown(asks)), retryAfter.orElse(Duration.ZERO)));
    }

    public Duration after(long asks) {
        return after(asks, Optional.empty());
    }

    /** For what only a person can mend: about the longest wait at once, however few the asks. */
    public Duration atLongest(Optional<Duration> retryAfter) {
        return after(Long.MAX_VALUE, retryAfter);
    }

    /** In floating point, which no count overflows. Stops short of the longest, to leave the blur its room. */
    private double grown(long asks) {
        double doubled = first.toMillis() * Math.pow(2, Math.max(0, asks));
        return Math.min(doubled, longest.toMillis() / (1 + BLUR));
    }

    private Duration blurred(double millis) {
        double factor = 1 - BLUR + 2 * BLUR * random.nextDouble();
        return longer(Duration.ofMillis((long) (millis * factor)), SHORTEST);
    }

    private Duration capped(Duration wait) {
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
