package org.haguecourier.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.publications.Week;
import org.haguecourier.publications.WeekScheme;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Series;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an operator sees of the publications: {@code courier publications} and {@code courier fetch}. */
class PublicationsIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    /** The last of them came out days ago, and by no setting is any of them still awaited. */
    static List<String> weeks(int count) {
        LocalDate last = LocalDate.now(ZoneId.of("Europe/Zurich")).minusWeeks(1).minusDays(2);
        return IntStream.rangeClosed(1 - count, 0)
                .mapToObj(last::plusWeeks)
                .map(WeekScheme.ISO::of)
                .map(Week::id)
                .toList();
    }

    @Test
    void aMissingWeekIsSeenUntilItIsFetchedBesideTheDaemon() throws Exception {
        List<String> weeks = weeks(3);
        String missing = weeks.get(1);
        installed.set("hws.bulletin.enabled", "true").set("hws.bulletin.first-week", weeks.get(0));
        sandbox.publish(PublicationOrder.of(Series.BULLETIN).in(missing).with(Term.ANSWER, 404));
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON)
                    .until(() -> states().stream().filter("archived"::equals).count() >= 2);
            Outcome calendar = installed.courier("publications");
            assertThat(calendar.exit()).isEqualTo(1);
            assertThat(calendar.out())
                    .containsPattern("bulletin +" + weeks.get(0) + " .* archived ")
                    .containsPattern("bulletin +" + missing + " .* missing .*HWS does not have it yet \\(HTTP 404\\)")
                    .contains(" 1 missing.");
            assertThat(installed.courier("publications", "--json").exit()).isEqualTo(1);

            Outcome inVain = installed.courier("fetch", "bulletin", missing);
            assertThat(inVain.exit()).isEqualTo(1);
            assertThat(inVain.out())
                    .isEqualTo(missing + "  HWS does not have it yet (HTTP 404).\n0 of 1 weeks are in the archive.\n");

            sandbox.publish(PublicationOrder.of(Series.BULLETIN).in(missing).with(Term.ANSWER, 200));
            Outcome fetched = installed.courier("fetch", "--missing", "bulletin", weeks.get(0) + ".." + weeks.get(2));
            assertThat(fetched.exit()).as(fetched.all()).isZero();
            assertThat(fetched.err()).isEmpty();
            assertThat(fetched.out()).contains(missing + "  Archived.", "3 of 3 weeks are in the archive.");
            assertThat(daemon.isAlive()).isTrue();
        }
        Outcome calendar = installed.courier("publications");
        assertThat(calendar.exit()).as(calendar.all()).isZero();
        assertThat(calendar.out()).contains(" 0 missing.");
        assertThat(states()).doesNotContain("missing");
    }

    private List<String> states() throws Exception {
        return new ObjectMapper()
                .readTree(installed.courier("publications", "--json").out())
                .findValuesAsText("state");
    }

    @Test
    void withoutADaemonWeeksAreFetchedIntoAFreshHome() {
        List<String> weeks = weeks(3);

        Outcome fetched = installed.courier("fetch", "bulletin", weeks.get(0) + ".." + weeks.get(2));

        assertThat(fetched.exit()).as(fetched.all()).isZero();
        assertThat(fetched.err()).isEmpty();
        // How far a week is, is said only if it takes long.
        assertThat(fetched.out().lines().filter(line -> !line.endsWith(" %)")))
                .hasSize(7)
                .allMatch(
                        line -> line.matches(
                                "\\d{6}  Archived[.]|3 of 3 weeks are in the archive[.]"
                                        + "| {8}bulletin/\\d{4}/\\d{6}[.]zip, [\\d.]+ kB, number \\d{4}/\\d{2} of \\d{4}-\\d\\d-\\d\\d"));
        assertThat(weeks).allSatisfy(week -> assertThat(
                        installed.home().resolve("archive/bulletin/" + week.substring(0, 4) + "/" + week + ".zip"))
                .isRegularFile());

        Outcome again = installed.courier("fetch", "bulletin", weeks.get(2));
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("Fetched again: the same content.");
        try (Running daemon = installed.daemon().ready()) {
            assertThat(daemon.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bulletins | 202646         | There is no series \"bulletins\". The series: bulletin, confidential-copy",
                "bulletin  | 202654         | There is no week \"202654\" by hws.week.scheme=iso.",
                "bulletin  | last           | A week is a year and a number: 202647, or 202640..202647.",
                "bulletin  | 202646..202640 | The range 202646..202640 ends before it begins.",
            })
    void whatCannotBeFetchedIsToldBeforeAnythingIsAsked(String series, String range, String words) {
        Outcome outcome = installed.courier("fetch", series, range);

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(words, "Usage: courier fetch");
        assertThat(sandbox.pulls()).isEmpty();
        assertThat(installed.home()).doesNotExist();
    }
}
