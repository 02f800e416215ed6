package org.haguecourier.publications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeekCalendarTest {
    private final TimeZone zoneOfTheMachine = TimeZone.getDefault();

    @AfterEach
    void putBack() {
        TimeZone.setDefault(zoneOfTheMachine);
    }

    private static WeekCalendar at(String instant) {
        return new WeekCalendar(
                WeekScheme.ISO,
                ZoneId.of("Europe/Zurich"),
                LocalTime.NOON,
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static List<String> published(String instant, String firstFriday) {
        return at(instant).published(LocalDate.parse(firstFriday)).stream()
                .map(Week::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC", "Asia/Kolkata", "America/New_York"})
    void aWeekIsOutFromNoonInZurichOnWhereverTheMachineIs(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(published("2026-11-20T10:59:59Z", "2026-11-13")).containsExactly("202646");
        assertThat(published("2026-11-20T11:00:00Z", "2026-11-13")).containsExactly("202646", "202647");
    }

    @ParameterizedTest
    @CsvSource({
        "202612, 2026-03-20T11:00:00Z",
        "202613, 2026-03-27T11:00:00Z",
        "202614, 2026-04-03T10:00:00Z",
        "202643, 2026-10-23T10:00:00Z",
        "202644, 2026-10-30T11:00:00Z",
    })
    void noonKeepsToTheClocksOfZurich(String week, Instant out) {
        assertThat(at("2026-11-20T11:00:00Z").publication(Week.parse(week).orElseThrow()))
                .contains(out);
    }

    @Test
    void monthsOfAbsenceAreMonthsOfWeeks() {
        assertThat(published("2027-02-05T11:00:00Z", "2026-11-20"))
                .containsExactly(
                        "202647", "202648", "202649", "202650", "202651", "202652", "202653", "202701", "202702",
                        "202703", "202704", "202705");
    }

    @Test
    void nothingIsOutBeforeTheFirst() {
        assertThat(published("2026-11-20T10:00:00Z", "2026-11-20")).isEmpty();
        assertThat(published("2026-11-20T10:00:00Z", "2027-11-19")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:30:00Z, 2027-01-01",
        "2027-01-01T10:00:00Z, 2027-01-01",
        "2027-01-03T22:59:59Z, 2027-01-01",
        "2027-01-03T23:00:00Z, 2027-01-08",
    })
    void theFridayOfTodayIsThatOfMondayToSundayInZurich(String now, LocalDate friday) {
        assertThat(at(now).fridayOfToday()).isEqualTo(friday);
    }

    @Test
    void aRangeGoesAcrossTheYear() {
        assertThat(at("2026-11-20T11:00:00Z").range(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 8)))
                .extracting(Week::id)
                .containsExactly("202652", "202653", "202701");
    }
}
