package org.haguecourier.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody sets the clock by most of a day, or a machine is woken up, while a package is at any stage of its road. */
class ClockLeapTest extends OnTheWire {
    /** The courier's clock; the sandbox keeps its own, as WIPO does. */
    private static final class LeapingClock extends Clock {
        private volatile Duration off = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(off);
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

    /**
     * A token that is still good after the leap, which goes no further forward than a token is trusted: the
     * authorization server rightly gives none to a clock that is wrong, and everything would wait until it is right.
     */
    @Override
    SandboxOptions options(SandboxOptions usual) {
        return usual.withTokenLife(Duration.ofDays(3));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 18", "RECEIVED, -24",
        "SUBMITTING, 18", "SUBMITTING, -24",
        "DEFERRED, 18", "DEFERRED, -24",
        "SUBMITTED, 18", "SUBMITTED, -24",
        "IMPORTED, 18", "IMPORTED, -24"
    })
    void thePackageArrivesOnceAndInTime(State stage, int hours) throws Exception {
        LeapingClock clock = new LeapingClock();
        CourierInTest courier = closedAtTheEnd(CourierInTest.start(
                folder.resolve("home"),
                key,
                sandbox,
                Map.of("hws.submission.retry.first", "1s", "hws.submission.retry.max", "2s"),
                clock));
        courier.drop("FIRST.zip", Packages.one());
        courier.awaitState("FIRST", State.REGISTERED);
        if (stage == State.SUBMITTING) {
            sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.SLOW).with(Detail.DELAY, 1500));
        }
        if (stage == State.DEFERRED) {
            sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.STATUS));
        }

        courier.drop("A.zip", Packages.one());
        courier.awaitHistory("A", stage);
        clock.off = Duration.ofHours(hours);
        courier.awaitState("A", State.REGISTERED);

        assertThat(courier.ledger().history("A"))
                .extracting(HistoryLine::state)
                .contains(stage)
                .doesNotContain(State.HELD);
        String sha256 = courier.entry("A").parcel().sha256();
        assertThat(sandbox.posts())
                .filteredOn(post -> post.sha256().equals(sha256) && post.accepted())
                .hasSize(1);
        courier.drop("LAST.zip", Packages.one());
        courier.awaitState("LAST", State.REGISTERED);
    }
}
