package org.haguecourier.outbox;

import java.time.Duration;

/** Time that passes, and that nobody can set: how long ago something was, never when. */
@FunctionalInterface
public interface Ticker {
    Ticker SYSTEM = () -> Duration.ofNanos(System.nanoTime());

    /** Since some moment that means nothing. */
    Duration elapsed();
}
