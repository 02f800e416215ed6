package org.haguecourier.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits for the next piece of work, but not long: what another process writes is noticed by looking alone. */
final class Nap {
    static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Semaphore news = new Semaphore(0);

    void wake() {
        news.release();
    }

    /** What was told before this does not end the next nap. */
    void looksNow() {
        news.drainPermits();
    }

    void until(Optional<Instant> due) throws InterruptedException {
        Duration wanted =
                due.map(at -> Duration.between(Clock.systemUTC().instant(), at)).orElse(LONGEST);
        Duration nap = wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
        Duration atLeast = nap.compareTo(SHORTEST) < 0 ? SHORTEST : nap;
        news.tryAcquire(atLeast.toMillis(), TimeUnit.MILLISECONDS);
    }

    void aWhile() throws InterruptedException {
        until(Optional.empty());
    }
}
