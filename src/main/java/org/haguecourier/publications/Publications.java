package org.haguecourier.publications;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.PublicationLedger.Order;
import org.haguecourier.ledger.Series;
import org.haguecourier.settings.Settings;

/** Which weeks are wanted: all that should be out by now, from the first week on. */
public final class Publications {
    private static final Logger LOG = Logger.getLogger(Publications.class);

    private final PublicationLedger ledger;
    private final WeekCalendar calendar;
    private final Map<Series, Settings.Publication> settings;
    private final Retention retention;

    public Publications(
            PublicationLedger ledger,
            WeekCalendar calendar,
            PublicationArchive archive,
            Settings settings,
            Clock clock) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.settings = SeriesRules.settings(settings);
        this.retention = new Retention(ledger, archive, calendar, clock);
    }

    /** Of every series that the settings want. */
    public void lookAtAll() throws IOException {
        for (Series series : enabled()) {
            look(series);
        }
    }

    /** @param label of the series, which the settings may not want at all */
    public void look(String label) throws IOException {
        Series series = Series.of(label).orElseThrow();
        if (settings.get(series).enabled()) {
            look(series);
        }
    }

    private void look(Series series) throws IOException {
        List<String> out =
                calendar.published(first(series)).stream().map(Week::id).toList();
        ledger.wantNoOther(series, Set.copyOf(out));
        int entered = ledger.want(series, out);
        if (entered > 0) {
            LOG.infof(
                    "%s: newly out by the calendar: %d, up to week %s",
                    series.label(), entered, out.get(out.size() - 1));
        }
        retention.apply(series, settings.get(series));
    }

    /** The week to pull now, of the series that has been asked for least recently. */
    public Optional<Issue> next() {
        for (Series series : ledger.due(enabled())) {
            Order order = Order.valueOf(settings.get(series).order().name());
            Optional<Issue> issue = ledger.claim(series, order);
            if (issue.isPresent() && isOut(issue.get())) {
                return issue;
            }
            issue.ifPresent(this::leaveUntilItIsOut);
        }
        return Optional.empty();
    }

    private boolean isOut(Issue issue) {
        return Week.parse(issue.week()).map(calendar::isOut).orElse(true);
    }

    /** Somebody has asked for it before its time. The look at its time will want it. */
    private void leaveUntilItIsOut(Issue early) {
        ledger.letGo(early);
        ledger.forget(early);
    }

    public List<Series> enabled() {
        return SeriesRules.enabled(settings);
    }

    private LocalDate first(Series series) {
        return calendar.firstFriday(settings.get(series))
                .orElseGet(() -> ledger.firstFriday(series, calendar.fridayOfToday()));
    }
}
