package org.haguecourier.packages.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.figures.Figures;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.RuleBook;
import org.haguecourier.packages.rules.Demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Ten thousand packages that are wrong by chance, the same ones each time. Others: {@code -Dfuzz.seed=2}; more:
 * {@code -Dfuzz.packages=1000000}.
 */
class MutatedPackagesTest {
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long FIRST = Long.getLong("fuzz.first", 0);
    private static final long PACKAGES = Long.getLong("fuzz.packages", 10_000);
    private static final long MOST_ALLOCATED = 64 << 20;
    private static final int FEWEST_CODES = 45;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @TempDir
    Path folder;

    private volatile long current;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(standardError);
    }

    @Test
    void areJudgedAsPromisedWhateverIsInThem() {
        var scrutiny = new Scrutiny(folder.resolve("REF-1.zip"), MOST_ALLOCATED);

        assertTimeoutPreemptively(atMost(), () -> lookAtAll(scrutiny), () -> "hangs: " + again(current));

        Figures.put("mutated-packages", figures(scrutiny));
        if (FIRST == 0 && PACKAGES >= 10_000) {
            assertThat(scrutiny.codes()).as("codes that were reached").hasSizeGreaterThanOrEqualTo(FEWEST_CODES);
            assertThat(known()).containsAll(scrutiny.codes().keySet());
            assertThat(scrutiny.whole()).as("whole").isGreaterThan(PACKAGES / 3);
            assertThat(scrutiny.split()).as("split").isGreaterThan(PACKAGES / 200);
        }
    }

    private void lookAtAll(Scrutiny scrutiny) throws IOException {
        loadAllThatIsMadeOnce();
        var fuzzer = new Fuzzer(SEED);
        for (current = FIRST; current < FIRST + PACKAGES; current++) {
            try {
                byte[] zip = fuzzer.mutated(current);
                scrutiny.inspect(again(current), zip);
                if (current % 10 == 0) {
                    scrutiny.split(again(current), zip);
                }
                assertThat(printed.toString(UTF_8)).as("printed").isEmpty();
            } catch (Exception | Error wrong) {
                throw new AssertionError(again(current) + ": " + wrong, wrong);
            }
        }
    }

    /** Or it would be the first package that takes longest. */
    private void loadAllThatIsMadeOnce() throws IOException {
        byte[] fit = Seeds.all().get(0).zip();
        Inspectors.with().inspect(Files.write(folder.resolve("fit.zip"), fit));
    }

    private static Set<String> known() {
        return RuleBook.demands().stream().map(Demand::code).collect(Collectors.toSet());
    }

    private static Map<String, Object> figures(Scrutiny scrutiny) {
        Map<String, Object> figures = new LinkedHashMap<>(scrutiny.toll().figures());
        figures.put("seed", SEED);
        figures.put("whole", scrutiny.whole());
        figures.put("split", scrutiny.split());
        figures.put("codes", scrutiny.codes());
        return figures;
    }

    /** No benchmark, but an end to what would never end. */
    private static Duration atMost() {
        return Duration.ofSeconds(300 + PACKAGES / 20);
    }

    private static String again(long number) {
        return "-Dfuzz.seed=%d -Dfuzz.first=%d -Dfuzz.packages=1".formatted(SEED, number);
    }
}
