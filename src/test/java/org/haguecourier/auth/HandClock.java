package org.haguecourier.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until somebody moves it. */
final class HandClock implements InstantSource {
    static final Instant START = Instant.parse("2026-11-21T05:25:07Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration step) {
        now = now.plus(step);
    }

    void setTo(Instant moment) {
        now = moment;
    }
}
