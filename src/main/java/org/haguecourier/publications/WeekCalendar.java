package org.haguecourier.publications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.settings.Settings;

/**
 * When which week is published: on its Friday, at the hour of the settings, in WIPO's time zone, whatever zone this
 * machine is in.
 */
public final class WeekCalendar {
    private final WeekScheme scheme;
    private final ZoneId zone;
    private final LocalTime hour;
    private final Clock clock;

    public static WeekCalendar of(Settings.Weeks settings, Clock clock) {
        WeekScheme scheme = WeekScheme.valueOf(settings.scheme().name());
        return new WeekCalendar(scheme, settings.zone(), settings.hour(), clock);
    }

    WeekCalendar(WeekScheme scheme, ZoneId zone, LocalTime hour, Clock clock) {
        this.scheme = scheme;
        this.zone = zone;
        this.hour = hour;
        this.clock = clock;
    }

    public WeekScheme scheme() {
        return scheme;
    }

    /**
     * That of the week that the settings name as the first, if they name one. Week 53 of a year that has 52 by this scheme is
     * the first of the next: nobody is to lose all weeks since over that.
     */
    Optional<LocalDate> firstFriday(Settings.Publication series) {
        return series.firstWeek().flatMap(Week::parse).map(scheme::candidate);
    }

    /** That of this week, published already or not. */
    public LocalDate fridayOfToday() {
        return LocalDate.ofInstant(clock.instant(), zone).with(DayOfWeek.FRIDAY);
    }

    /** When it comes out; nothing for a week that its year does not have. */
    public Optional<Instant> publication(Week week) {
        return scheme.friday(week).map(this::publication);
    }

    /** Also a week that its year does not have: when it should come, nobody can say. */
    boolean isOut(Week week) {
        return publication(week).map(out -> !out.isAfter(clock.instant())).orElse(true);
    }

    private Instant publication(LocalDate friday) {
        return friday.atTime(hour).atZone(zone).toInstant();
    }

    /** Every week from the first Friday to the last that should be out by now. */
    public List<Week> published(LocalDate first) {
        return from(first)
                .takeWhile(friday -> !publication(friday).isAfter(clock.instant()))
                .map(scheme::ofFriday)
                .toList();
    }

    /** Every week from the first Friday to the last, both included. */
    public List<Week> range(LocalDate first, LocalDate last) {
        return from(first)
                .takeWhile(friday -> !friday.isAfter(last))
                .map(scheme::ofFriday)
                .toList();
    }

    private static Stream<LocalDate> from(LocalDate first) {
        return Stream.iterate(first, friday -> friday.plusWeeks(1));
    }
}
