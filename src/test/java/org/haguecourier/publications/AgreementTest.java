package org.haguecourier.publications;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTest {
    private static Optional<String> disagreement(WeekScheme scheme, String asked, String number, String date) {
        return new Agreement(scheme, Week.parse(asked).orElseThrow())
                .disagreement(Optional.ofNullable(number), Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2026/47, 2026-11-20",
        "47/2026, 2026-11-20",
        "202647, 2026-11-20",
        "2026-47, 2026-11-20Z",
        "2026/47, 2026-11-20+01:00",
        "2026/47, 2026-11-19",
        "2026/47,",
        ", 2026-11-20",
        ",",
        "forty-seven, some day",
        "'', ''",
    })
    void whatSaysTheSameOrNothingIsTheOneThatWasAskedFor(String number, String date) {
        assertThat(disagreement(WeekScheme.ISO, "202647", number, date)).isEmpty();
    }

    @Test
    void theOtherSchemeIsAdvisedWhereNumberAndDateFitIt() {
        assertThat(disagreement(WeekScheme.ISO, "202701", "2027/01", "2027-01-01"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains("Week 202701 was asked for, which is the Friday 2027-01-08 by hws.week.scheme=iso")
                        .contains("number 2027/01 of 2027-01-01")
                        .endsWith("set hws.week.scheme=friday."));
        assertThat(disagreement(WeekScheme.FRIDAY, "202702", "2027/02", "2027-01-15"))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith("set hws.week.scheme=iso."));
    }

    @Test
    void anotherWeekOfTheSameSchemeIsHwssMistake() {
        assertThat(disagreement(WeekScheme.ISO, "202647", "2026/46", "2026-11-13"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("HWS has given another week than it was asked for"));
    }

    @Test
    void whatFitsNoSchemeIsOnlyTold() {
        assertThat(disagreement(WeekScheme.ISO, "202647", "2026/46", "2026-11-20"))
                .hasValueSatisfying(sentence ->
                        assertThat(sentence).endsWith("What came says that it is number 2026/46 of 2026-11-20."));
    }
}
