package org.haguecourier.publications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.PublicationLedger.Alarm;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.PullRule.Verdict;

/** A week that has not come: when it is asked for again, and whether somebody is to be told that it is missing. */
final class PuttingOff {
    private static final Logger LOG = Logger.getLogger(PuttingOff.class);
    private static final Duration WHILE_ANOTHER_PULLS = Duration.ofMinutes(1);

    private final PublicationLedger ledger;
    private final WeekCalendar calendar;
    private final Map<Series, SeriesRules> rules;
    private final Clock clock;

    PuttingOff(PublicationLedger ledger, WeekCalendar calendar, Map<Series, SeriesRules> rules, Clock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    void whileAnotherPulls(Pull pull) {
        until(pull, clock.instant().plus(WHILE_ANOTHER_PULLS), "Another process is pulling it.");
    }

    void after(Pull pull, Verdict verdict, Optional<Duration> retryAfter) {
        Issue issue = pull.issue();
        // A week that no Friday has, since the settings count otherwise by now, is asked for as one of long ago.
        Instant out = calendar.publication(pull.week()).orElse(Instant.EPOCH);
        Rhythm rhythm = rules.get(issue.series()).rhythm();
        until(pull, rhythm.next(issue, verdict.patience(), retryAfter, out), verdict.words());
    }

    private void until(Pull pull, Instant due, String words) {
        Issue issue = pull.issue();
        Optional<Instant> out = calendar.publication(pull.week());
        Instant alarmFrom = clock.instant().minus(rules.get(issue.series()).alarmAfter());
        boolean missing =
                out.filter(alarmFrom::isAfter).isPresent() && pull.before().isEmpty();
        ledger.putOff(issue, due, words, missing ? Alarm.RAISED : Alarm.NONE);
        if (missing && !issue.alarmed()) {
            LOG.errorf("%s is missing: it should have been out at %s. %s", issue.name(), out.get(), words);
        } else {
            LOG.infof("%s: %s It is asked for again at %s.", issue.name(), words, due);
        }
    }
}
