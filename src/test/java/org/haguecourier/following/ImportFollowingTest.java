package org.haguecourier.following;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Due;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;

class ImportFollowingTest {
    private static final Answer PENDING = FollowBench.xml("<ImportStatus>queued</ImportStatus>");

    @TempDir
    Path folder;

    private FollowBench bench;
    private Entry entry;

    @BeforeEach
    void open() {
        bench = new FollowBench(folder);
        entry = bench.submitted();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theQuestionNamesTheImport() {
        assertThat(bench.imports.question(entry).path()).isEqualTo("/request/import/4711");
        assertThat(bench.imports.question(entry).hasParcel()).isFalse();
    }

    @Test
    void theWaitsGrowToTheLongestAndTheHistoryDoesNot() {
        List<Long> waits = new ArrayList<>();
        for (int ask = 0; ask < 9; ask++) {
            entry = bench.imports.conclude(entry, PENDING);
            waits.add(bench.wait(entry).toSeconds());
            bench.clock.forward(bench.wait(entry));
        }

        assertThat(waits).startsWith(30L, 60L, 120L, 240L, 480L).endsWith(782L, 782L, 782L);
        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.due().map(Due::work)).contains(Work.IMPORT_STATUS);
        assertThat(entry.problems()).isEmpty();
        assertThat(bench.ledger.history("A")).hasSize(3);
        assertThat(bench.keptAnswers()).hasSize(1);
    }

    @Test
    void theServiceRequestNumberIsTheEndOfTheImport() {
        entry = bench.imports.conclude(
                entry,
                FollowBench.xml(
                        "<ImportStatus>successful</ImportStatus><ServiceRequestNumber>SRN-9</ServiceRequestNumber>"
                                + "<InternationalRegistrationNumber>DM/200000</InternationalRegistrationNumber>"));

        assertThat(entry.state()).isEqualTo(State.IMPORTED);
        assertThat(entry.progress().importId()).contains("4711");
        assertThat(entry.progress().serviceRequestNumber()).contains("SRN-9");
        assertThat(entry.progress().registrationNumber()).contains("DM/200000");
        assertThat(entry.due())
                .contains(new Due(Work.REQUEST_STATUS, bench.clock.instant().plusSeconds(300)));
        assertThat(bench.ledger.history("A"))
                .last()
                .extracting(HistoryLine::detail)
                .asString()
                .contains("SRN-9");
    }

    @Test
    void aFailedImportIsTheEndAndItsReasonIsKept() {
        entry = bench.imports.conclude(entry, FollowBench.xml("<ImportStatus>FAILED</ImportStatus><Why>no PDF</Why>"));

        assertThat(entry.state()).isEqualTo(State.IMPORT_FAILED);
        assertThat(entry.due()).isEmpty();
        assertThat(FollowBench.codes(entry)).containsExactly("import-failed");
        assertThat(bench.keptAnswers())
                .containsExactly("import-failed <Answer><ImportStatus>FAILED</ImportStatus><Why>no PDF</Why></Answer>");
    }

    @Test
    void notThereYetIsNoProblemUntilPatienceIsOverAndIsAskedOn() {
        entry = bench.imports.conclude(entry, FollowBench.http(404));
        assertThat(entry.problems()).isEmpty();
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(30));

        bench.clock.forward(Duration.ofHours(24));
        entry = bench.imports.conclude(entry, FollowBench.http(404));
        assertThat(entry.problems()).isEmpty();

        bench.clock.forward(Duration.ofMillis(1));
        for (int i = 0; i < 3; i++) {
            entry = bench.imports.conclude(entry, FollowBench.http(404));
            assertThat(FollowBench.codes(entry)).containsExactly("unknown-to-hws-for-long");
            assertThat(entry.state()).isEqualTo(State.SUBMITTED);
            assertThat(entry.due().map(Due::work)).contains(Work.IMPORT_STATUS);
        }
        assertThat(entry.problems().get(0).message()).contains("24 hours");
        assertThat(bench.ledger.history("A")).as("told once").hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {202, 204, 425})
    void otherWordsForNotYetArePatientToo(int status) {
        entry = bench.imports.conclude(entry, FollowBench.http(status));

        assertThat(entry.problems()).isEmpty();
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 404})
    void retryAfterIsHonouredWhereItIsLongerAndNeverBeyondTheLongest(int status) {
        entry = bench.imports.conclude(entry, FollowBench.http(status, seconds(100)));
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(100));

        entry = bench.imports.conclude(entry, FollowBench.http(status, seconds(1)));
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(60));

        entry = bench.imports.conclude(entry, FollowBench.http(status, seconds(1_000_000)));
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofMinutes(15));
    }

    private static java.util.Optional<Duration> seconds(long seconds) {
        return java.util.Optional.of(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 405, 422})
    void whatIsRefusedAsSuchIsAskedSeldom(int status) {
        entry = bench.imports.conclude(entry, FollowBench.http(status));

        assertThat(bench.wait(entry)).isGreaterThan(Duration.ofMinutes(13));
        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(FollowBench.codes(entry))
                .containsExactly(status == 401 || status == 403 ? "access-refused" : "http-" + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 302, 100})
    void whatFailedAtTheirsIsAskedAgainSoon(int status) {
        entry = bench.imports.conclude(entry, FollowBench.http(status));

        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(30));
        assertThat(FollowBench.codes(entry)).containsExactly("http-" + status);
    }

    @Test
    void aProblemIsToldOnceAndGoesWithTheNextGoodAnswer() {
        for (int i = 0; i < 3; i++) {
            entry = bench.imports.conclude(entry, Answers.noneAfter(0, "connection refused"));
            assertThat(FollowBench.codes(entry)).containsExactly("no-answer");
        }
        assertThat(entry.problems().get(0).message()).contains("connection refused");
        assertThat(bench.ledger.history("A")).hasSize(4);

        entry = bench.imports.conclude(entry, PENDING);
        assertThat(entry.problems()).isEmpty();
    }

    @Test
    void aLoginPageOfANetworkIsNoAnswer() {
        entry = bench.imports.conclude(
                entry, Answers.toGet("text/html", "<html><body>ServiceRequestNumber: SRN-1 failed</body></html>"));

        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(FollowBench.codes(entry)).containsExactly("answer-not-understood");
        assertThat(bench.keptAnswers()).hasSize(1);
    }
}
