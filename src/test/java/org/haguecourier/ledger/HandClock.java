package org.haguecourier.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until somebody moves it, and the time that has really passed meanwhile. */
public final class HandClock extends Clock {
    public static final Instant START = Instant.parse("2026-11-21T05:25:07Z");

    private volatile Instant now = START;
    private volatile Duration passed = Duration.ZERO;

    @Override
    public Instant instant() {
        return now;
    }

    public void forward(Duration step) {
        now = now.plus(step);
        passed = passed.plus(step);
    }

    /** Somebody sets the clock; no time passes. */
    public void leap(Duration by) {
        now = now.plus(by);
    }

    public Duration elapsed() {
        return passed;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
