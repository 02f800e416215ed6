package org.haguecourier.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

import org.jboss.logging.Logger;

import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Event;
import org.haguecourier.ledger.Subscriber;
import org.haguecourier.ledger.Subscriptions;
import org.haguecourier.ledger.Subscriptions.Start;
import org.haguecourier.settings.Settings;

/**
 * One subscriber, who hears of one event at a time. What he fails with is told again, after pauses that grow; whatever
 * comes after it waits, since he is to hear of it in order. A new beginning is tried at once: something may have been mended.
 */
public final class Telling {
    private static final Logger LOG = Logger.getLogger(Telling.class);
    private static final Settings.Interval PAUSES = new Settings.Interval(Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** So many events that are none of his are passed over before that is written down. */
    private static final long WORTH_A_WRITE = 1000;

    private final Subscriptions ledger;
    private final String subscriber;
    private final Start start;
    private final Set<String> names;
    private final Pace pace;
    private final Clock clock;

    private long written;
    private long seen;
    private int failures;
    private Optional<Instant> pausesUntil = Optional.empty();

    public Telling(Subscriptions ledger, String subscriber, Start start, Set<String> names, Clock clock) {
        this.ledger = ledger;
        this.subscriber = subscriber;
        this.start = start;
        this.names = names;
        this.pace = new Pace(PAUSES, RandomGenerator.getDefault());
        this.clock = clock;
    }

    /** Call before anything else; joins, or goes on where he stopped. */
    public void begin() {
        Subscriber known = ledger.join(subscriber, start);
        written = known.position();
        seen = written;
        failures = known.failures();
        pausesUntil = Optional.empty();
    }

    /** What he is to hear of now. */
    public Optional<Event> next() {
        Subscriptions.Look look = ledger.look(subscriber, seen, names);
        if (look.position().isEmpty()) {
            LOG.warnf("The subscriber %s has been forgotten by an operator and begins anew.", subscriber);
            begin();
            return Optional.empty();
        }
        if (look.position().get() > written) {
            isSkipped(look.position().get());
        }
        if (pausesUntil.filter(this::isStillToCome).isPresent()) {
            return Optional.empty();
        }
        seen = look.event().map(event -> event.number() - 1).orElse(look.seen());
        if (seen - written >= WORTH_A_WRITE) {
            isThroughWith(seen);
        }
        return look.event();
    }

    private void isSkipped(long position) {
        LOG.warnf("The subscriber %s goes on after event %d, by an operator's word.", subscriber, position);
        written = position;
        seen = position;
        recovered();
    }

    private void recovered() {
        failures = 0;
        pausesUntil = Optional.empty();
    }

    /** A clock that was set back keeps nobody waiting for longer than the longest pause. */
    private boolean isStillToCome(Instant end) {
        Instant now = clock.instant();
        return now.isBefore(end) && Duration.between(now, end).compareTo(PAUSES.max()) <= 0;
    }

    /** When there may be something, if that is known. */
    public Optional<Instant> nextDue() {
        return pausesUntil;
    }

    /** He has dealt with it. */
    public void through(Event event) {
        isThroughWith(event.number());
        if (failures > 0) {
            LOG.infof(
                    "The subscriber %s is through with event %d and goes on; it had failed %d times.",
                    subscriber, event.number(), failures);
        }
        recovered();
    }

    private void isThroughWith(long number) {
        ledger.through(subscriber, number);
        written = number;
        seen = number;
    }

    /** He has not, and hears of it again. */
    public void failed(Event event, String why) {
        Duration pause = pace.after(failures);
        pausesUntil = Optional.of(clock.instant().plus(pause));
        failures++;
        if (isWorthALine(failures)) {
            LOG.errorf(
                    "The subscriber %s has failed with event %d (%s), %d times so far: %s. It hears of it again in %d s;"
                            + " what comes after waits. Everything else goes on.",
                    subscriber, event.number(), event.name(), failures, why, Math.max(1, pause.toSeconds()));
        }
        ledger.failed(subscriber, event.number(), why, pausesUntil.get());
    }

    /** The first time, and then less and less often: it may go on for months. */
    private static boolean isWorthALine(int failures) {
        return Integer.bitCount(failures) == 1;
    }
}
