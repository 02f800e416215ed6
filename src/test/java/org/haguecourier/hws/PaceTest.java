package org.haguecourier.hws;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.settings.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTest {
    private static final Settings.Interval HALF_A_MINUTE_TO_HALF_AN_HOUR =
            new Settings.Interval(Duration.ofSeconds(30), Duration.ofMinutes(30));

    /** Always in the middle: no blur either way. */
    private static final RandomGenerator MIDDLE = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MIN_VALUE;
        }
    };

    private final Pace steady = new Pace(HALF_A_MINUTE_TO_HALF_AN_HOUR, MIDDLE);
    private final Pace blurred = new Pace(HALF_A_MINUTE_TO_HALF_AN_HOUR, new Random(7));

    @ParameterizedTest
    @CsvSource({"0, 30", "1, 60", "2, 120", "5, 960"})
    void theWaitDoublesWithEachAsk(long asks, long seconds) {
        assertThat(steady.after(asks)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 62, 63, 64, 1_000_000, Integer.MAX_VALUE, Long.MAX_VALUE})
    void noCountOverflowsAndNoneGoesPastTheLongest(long asks) {
        for (int i = 0; i < 1_000; i++) {
            assertThat(blurred.after(asks)).isBetween(Duration.ofMinutes(22), Duration.ofMinutes(30));
        }
    }

    @Test
    void theBlurStaysWithinFifteenPercentAndIsThere() {
        long different = RandomGenerator.getDefault()
                .ints(1_000)
                .mapToObj(any -> blurred.after(1))
                .peek(wait -> assertThat(wait).isBetween(Duration.ofSeconds(51), Duration.ofSeconds(69)))
                .distinct()
                .count();

        assertThat(different).isGreaterThan(500);
    }

    @Test
    void aWaitIsNeverNothing() {
        Pace hasty = new Pace(new Settings.Interval(Duration.ofMillis(1), Duration.ofMillis(1)), new Random(7));

        assertThat(hasty.after(0)).isEqualTo(Duration.ofMillis(1));
        assertThat(hasty.after(-1)).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource({"PT10S, PT30S", "PT0S, PT30S", "PT5M, PT5M", "PT30M, PT30M", "PT31M, PT30M", "P3650D, PT30M"})
    void theServersWishCountsWhenLongerButNeverPastTheLongest(Duration wish, Duration wait) {
        assertThat(steady.after(0, Optional.of(wish))).isEqualTo(wait);
    }

    @Test
    void whatOnlyAPersonCanMendWaitsLongAtOnce() {
        assertThat(steady.atLongest(Optional.empty())).isBetween(Duration.ofMinutes(26), Duration.ofMinutes(27));
        assertThat(steady.atLongest(Optional.of(Duration.ofHours(1)))).isEqualTo(Duration.ofMinutes(30));
    }
}
