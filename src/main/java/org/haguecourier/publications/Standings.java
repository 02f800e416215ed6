package org.haguecourier.publications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.publications.Standing.State;
import org.haguecourier.settings.Settings;

/** The calendar of a series: every week that should be out by now, and every other one that somebody has asked for. */
public final class Standings {
    private final PublicationLedger ledger;
    private final Map<Series, Settings.Publication> settings;
    private final WeekCalendar calendar;
    private final Clock clock;

    public Standings(PublicationLedger ledger, Settings settings, Clock clock) {
        this(ledger, SeriesRules.settings(settings), WeekCalendar.of(settings.weeks(), clock), clock);
    }

    Standings(
            PublicationLedger ledger, Map<Series, Settings.Publication> settings, WeekCalendar calendar, Clock clock) {
        this.ledger = ledger;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whose weeks are expected. */
    public List<Series> wanted() {
        return SeriesRules.enabled(settings);
    }

    /** Oldest first. Also right where no daemon has run for months: what should be out does not depend on it. */
    public List<Standing> of(Series series) {
        Settings.Publication wanted = settings.get(series);
        Map<String, Issue> issues = ledger.issues(series).stream()
                .collect(Collectors.toMap(Issue::week, Function.identity(), (one, same) -> one, TreeMap::new));
        Map<String, List<Edition>> editions =
                ledger.editions(series).stream().collect(Collectors.groupingBy(Edition::week));
        TreeSet<Week> weeks = new TreeSet<>();
        issues.keySet().forEach(id -> Week.parse(id).ifPresent(weeks::add));
        if (wanted.enabled()) {
            first(series, wanted).ifPresent(first -> weeks.addAll(calendar.published(first)));
        }
        return weeks.stream()
                .filter(week -> calendar.scheme().friday(week).isPresent() || editions.containsKey(week.id()))
                .map(week -> standing(
                        series,
                        week,
                        wanted.alarmAfter(),
                        Optional.ofNullable(issues.get(week.id())),
                        editions.getOrDefault(week.id(), List.of())))
                .toList();
    }

    private Optional<LocalDate> first(Series series, Settings.Publication wanted) {
        return calendar.firstFriday(wanted).or(() -> ledger.firstFriday(series));
    }

    private Standing standing(
            Series series, Week week, Duration alarmAfter, Optional<Issue> issue, List<Edition> editions) {
        LocalDate friday = calendar.scheme().candidate(week);
        Instant out = calendar.publication(week).orElse(Instant.MAX);
        boolean late = out.isBefore(clock.instant().minus(alarmAfter));
        State state = !editions.isEmpty() ? State.ARCHIVED : late ? State.MISSING : State.AWAITED;
        return new Standing(series, week, friday, out, state, issue, editions);
    }
}
