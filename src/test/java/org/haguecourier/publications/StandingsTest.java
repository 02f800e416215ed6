package org.haguecourier.publications;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.ledger.Series;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/** The calendar over time, as somebody sees it who asks for it: with a daemon, without one, or after one was off. */
class StandingsTest {
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T11:00:00Z");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final WeekCalendar calendar =
            new WeekCalendar(WeekScheme.ISO, ZoneId.of("Europe/Zurich"), LocalTime.NOON, clock);
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(
                SqliteDatabase.migrated(folder.resolve("ledger.sqlite")), clock, "test", Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aWeekIsAwaitedFromItsFridayNoonAndMissingFromSaturdayMorning() {
        setTo(FRIDAY_NOON.minusMillis(1));
        assertThat(lines("202648")).isEmpty();
        setTo(FRIDAY_NOON);
        assertThat(lines("202648")).containsExactly("202648 awaited");
        setTo(FRIDAY_NOON.plus(Duration.ofHours(20)));
        assertThat(lines("202648")).containsExactly("202648 awaited");
        setTo(FRIDAY_NOON.plus(Duration.ofHours(20)).plusSeconds(1));
        assertThat(lines("202648")).containsExactly("202648 missing");
    }

    @Test
    void afterMonthsWithoutADaemonEveryWeekSinceIsMissing() {
        setTo(FRIDAY_NOON.plus(Duration.ofDays(70)));
        assertThat(lines("202648"))
                .containsExactly(
                        "202648 missing",
                        "202649 missing",
                        "202650 missing",
                        "202651 missing",
                        "202652 missing",
                        "202653 missing",
                        "202701 missing",
                        "202702 missing",
                        "202703 missing",
                        "202704 missing",
                        "202705 awaited");
        assertThat(standings("202648")).allMatch(line -> line.issue().isEmpty());
    }

    @Test
    void whatHasComeIsArchivedAlsoWhenItsFileHasLeft() {
        setTo(FRIDAY_NOON.plus(Duration.ofDays(8)));
        Edition edition = archive("202648");
        assertThat(lines("202648")).containsExactly("202648 archived", "202649 missing");
        publications().removed(edition);
        assertThat(lines("202648")).containsExactly("202648 archived", "202649 missing");
        assertThat(standings("202648").get(0).latest().orElseThrow().removed()).isPresent();
    }

    @Test
    void aWeekThatSomebodyHasAskedForStandsThereThoughTheSettingsDoNotWantIt() {
        setTo(FRIDAY_NOON.plus(Duration.ofDays(1)));
        archive("202610");
        assertThat(lines("202648")).containsExactly("202610 archived", "202648 missing");
        assertThat(standings(settings(Optional.empty(), false)))
                .extracting(line -> line.week().id())
                .containsExactly("202610");
    }

    @Test
    void withoutAFirstWeekTheCalendarBeginsWithTheFirstStart() {
        setTo(FRIDAY_NOON.plus(Duration.ofDays(15)));
        assertThat(lines(null)).isEmpty();
        publications().firstFriday(Series.BULLETIN, calendar.fridayOfToday().minusWeeks(1));
        assertThat(lines(null)).containsExactly("202649 missing", "202650 missing");
    }

    @Test
    void aWeekOfTheOtherSchemeStandsThereOnlyIfItHasCome() {
        setTo(Instant.parse("2027-01-09T12:00:00Z"));
        publications().want(Series.BULLETIN, List.of("202699", "202654"));
        assertThat(lines("202701")).containsExactly("202701 missing");
        archive("202654");
        assertThat(lines("202701")).containsExactly("202654 archived", "202701 missing");
    }

    private Edition archive(String week) {
        Issue issue = publications().claim(Series.BULLETIN, week).orElseThrow();
        Edition edition = new Edition(
                Series.BULLETIN,
                week,
                1,
                "bulletin/" + week + ".zip",
                new Fingerprint("00", 1),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        publications().archived(issue, edition, "Archived.");
        return edition;
    }

    private void setTo(Instant moment) {
        clock.forward(Duration.between(clock.instant(), moment));
    }

    private PublicationLedger publications() {
        return ledger.publications();
    }

    private List<String> lines(String firstWeek) {
        return standings(firstWeek).stream()
                .map(line -> line.week().id() + " " + line.state().label())
                .toList();
    }

    private List<Standing> standings(String firstWeek) {
        return standings(settings(Optional.ofNullable(firstWeek), true));
    }

    private List<Standing> standings(Settings.Publication settings) {
        return new Standings(publications(), Map.of(Series.BULLETIN, settings), calendar, clock).of(Series.BULLETIN);
    }

    private static Settings.Publication settings(Optional<String> firstWeek, boolean enabled) {
        return new Settings.Publication(
                enabled,
                firstWeek,
                "0 0 12 ? * FRI",
                Duration.ofMinutes(30),
                Duration.ofHours(20),
                Settings.Publication.Order.OLDEST_FIRST,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
