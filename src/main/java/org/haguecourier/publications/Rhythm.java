package org.haguecourier.publications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.haguecourier.hws.Pace;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.settings.Settings;

/** When to ask again for a week that has not come. */
final class Rhythm {
    /** From Friday noon to Saturday noon a publication is expected at any moment; after that it is late. */
    private static final Duration EXPECTED = Duration.ofDays(1);

    private static final Duration DAY = PublicationLedger.LONGEST_WAIT;
    private static final Duration LONG = Duration.ofHours(6);
    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Duration retry;
    private final Pace pace;
    private final Clock clock;

    Rhythm(Settings.Publication settings, Clock clock, RandomGenerator random) {
        this.retry = settings.retry().compareTo(DAY) > 0 ? DAY : settings.retry();
        Duration first = MOMENT.compareTo(retry) > 0 ? retry : MOMENT;
        this.pace = new Pace(new Settings.Interval(first, retry), random);
        this.clock = clock;
    }

    /** @param out when the week should have been published */
    Instant next(Issue issue, PullRule.Patience patience, Optional<Duration> retryAfter, Instant out) {
        Duration wait = longer(ours(issue, patience, out), retryAfter.orElse(Duration.ZERO));
        return clock.instant().plus(wait.compareTo(DAY) > 0 ? DAY : wait);
    }

    private Duration ours(Issue issue, PullRule.Patience patience, Instant out) {
        return switch (patience) {
            case SOON -> pace.after(issue.asks());
            case LONG -> longer(LONG, retry);
            case NOT_YET -> whileAwaited(out);
        };
    }

    /** Somebody may have asked before the time. */
    private Duration whileAwaited(Instant out) {
        Instant now = clock.instant();
        Duration ahead = Duration.between(now, out);
        return now.isBefore(out.plus(EXPECTED)) ? longer(retry, ahead) : DAY;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
