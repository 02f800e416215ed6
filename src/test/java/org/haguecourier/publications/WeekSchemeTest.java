package org.haguecourier.publications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WeekSchemeTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 3);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 28);

    private static List<LocalDate> fridays() {
        return Stream.iterate(FIRST, friday -> !friday.isAfter(LAST), friday -> friday.plusWeeks(1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(WeekScheme.class)
    void everyFridayHasOneWeekAndEveryWeekOneFriday(WeekScheme scheme) {
        assertThat(fridays()).hasSize(835).allSatisfy(friday -> {
            Week week = scheme.of(friday);
            assertThat(scheme.friday(week)).contains(friday);
            assertThat(Week.parse(week.id())).contains(week);
        });
        assertThat(fridays()).extracting(scheme::of).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @EnumSource(WeekScheme.class)
    void everyDayBelongsToTheFridayOfItsWeek(WeekScheme scheme) {
        for (LocalDate friday : fridays()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                assertThat(scheme.of(friday.with(day))).isEqualTo(scheme.of(friday));
            }
        }
    }

    @Test
    void theSchemesDifferOnlyInYearsThatBeginOnAFriday() {
        assertThat(fridays().stream()
                        .filter(friday -> !WeekScheme.ISO.of(friday).equals(WeekScheme.FRIDAY.of(friday)))
                        .map(LocalDate::getYear)
                        .distinct())
                .containsExactly(2021, 2027);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-04-07, 202314, 202314",
        "2020-12-25, 202052, 202052",
        "2021-01-01, 202053, 202101",
        "2021-01-08, 202101, 202102",
        "2021-12-31, 202152, 202153",
        "2022-01-07, 202201, 202201",
        "2026-12-25, 202652, 202652",
        "2027-01-01, 202653, 202701",
        "2027-01-08, 202701, 202702",
        "2027-12-31, 202752, 202753",
        "2028-01-07, 202801, 202801",
        "2032-12-31, 203253, 203253",
        "2033-01-07, 203301, 203301",
    })
    void aFridayIsNumberedAsItsSchemeDoes(LocalDate friday, String iso, String nth) {
        assertThat(WeekScheme.ISO.of(friday).id()).isEqualTo(iso);
        assertThat(WeekScheme.FRIDAY.of(friday).id()).isEqualTo(nth);
    }

    @ParameterizedTest
    @CsvSource({"ISO, 202700", "ISO, 202753", "ISO, 202554", "FRIDAY, 202653", "FRIDAY, 202754", "FRIDAY, 202699"})
    void aWeekThatTheYearDoesNotHaveHasNoFriday(WeekScheme scheme, String id) {
        assertThat(Week.parse(id).flatMap(scheme::friday)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026", "20264", "2026477", "abcdef", "2026-47", "''"})
    void whatHasNotTheFormOfAWeekIsNone(String id) {
        assertThat(Week.parse(id)).isEmpty();
    }
}
