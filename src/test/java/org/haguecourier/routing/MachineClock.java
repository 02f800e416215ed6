package org.haguecourier.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** What a machine takes for the time: somebody may have set its clock wrong. */
final class MachineClock extends Clock {
    private final Clock time;
    private volatile Duration wrongBy = Duration.ZERO;

    MachineClock(Clock time) {
        this.time = time;
    }

    void setWrong(Duration by) {
        wrongBy = by;
    }

    /** When this clock will show the moment, if nobody sets it meanwhile. */
    Instant really(Instant shown) {
        return shown.minus(wrongBy);
    }

    @Override
    public Instant instant() {
        return time.instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return time.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
