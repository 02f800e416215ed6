package org.haguecourier.hws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTest {
    private final RetryAfter header =
            new RetryAfter(Clock.fixed(Instant.parse("2026-11-06T08:49:37Z"), ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"0, PT0S", "120, PT2M", "' 5 ', PT5S", "999999999999999999, P365D"})
    void secondsAreTakenAsTheyAre(String value, Duration wait) {
        assertThat(header.parse(value)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 06 Nov 2026 08:59:37 GMT",
                "Friday, 06-Nov-26 08:59:37 GMT",
                "Fri Nov  6 08:59:37 2026",
            })
    void aDateCountsFromNowInEachFormOfTheStandard(String value) {
        assertThat(header.parse(value)).contains(Duration.ofMinutes(10));
    }

    @ParameterizedTest
    @CsvSource({"'Thu, 05 Nov 2026 08:59:37 GMT', PT0S", "'Fri, 06 Nov 2076 08:59:37 GMT', P365D"})
    void aDateGoneByMeansNowAndOneFarAwayIsBounded(String value, Duration wait) {
        assertThat(header.parse(value)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "-5",
                "1.5",
                "1e3",
                "9999999999999999999",
                "Fri, 99 Nov 2026 08:59:37 GMT",
                "٣",
                "5, 6"
            })
    void garbageIsIgnored(String value) {
        assertThat(header.parse(value)).isEmpty();
    }
}
