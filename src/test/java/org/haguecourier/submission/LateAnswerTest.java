package org.haguecourier.submission;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.KeptAnswer;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.submission.HeldPackages.Decision;

import static org.assertj.core.api.Assertions.assertThat;

/** The answer comes, though the attempt was declared interrupted by somebody else: it is the only proof there is. */
class LateAnswerTest {
    private static final Decision BY_ANNA = new Decision("anna", "nobody answers the phone");

    @TempDir
    Path root;

    private SubmissionBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new SubmissionBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Entry heldWhileItIsSent() throws Exception {
        Entry begun = bench.begun();
        assertThat(bench.submission.interrupted(begun).state()).isEqualTo(State.HELD);
        return begun;
    }

    @ParameterizedTest
    @CsvSource({"200, SUBMITTED", "400, REJECTED", "503, DEFERRED", "502, HELD"})
    void itCountsAsIfItHadComeInTime(int status, State state) throws Exception {
        Entry begun = heldWhileItIsSent();

        Entry entry = bench.submission.conclude(
                begun, status == 200 ? SubmissionBench.filed() : Answers.toPost(status, "text/plain", "no luck"));

        assertThat(entry.state()).isEqualTo(state);
        assertThat(SubmissionBench.codes(entry)).doesNotContain("interrupted");
        assertThat(entry.due().isPresent()).isEqualTo(state == State.SUBMITTED || state == State.DEFERRED);
        assertThat(answers()).hasSize(1);
        assertThat(bench.ledger.history("A").size()).isEqualTo(4);
    }

    @Test
    void evenTheBeginningOfASuccessKeepsWhatWasReleasedFromBeingSentAgain() throws Exception {
        Entry begun = heldWhileItIsSent();
        new HeldPackages(bench.ledger, bench.clock).release("A", BY_ANNA);

        Entry entry = bench.submission.conclude(begun, Answers.brokenOff(200, "<a><Imp", "the connection broke"));

        assertThat(entry.state()).isEqualTo(State.HELD);
        assertThat(SubmissionBench.codes(entry)).containsExactly("answer-broken-off");
        assertThat(answers()).hasSize(1);
        assertThat(bench.ledger.claim(Work.SUBMISSION)).isEmpty();
    }

    private List<KeptAnswer> answers() {
        return bench.ledger.nextPicture().orElseThrow().newAnswers();
    }

    @Test
    void aChangeThatDecidedNothingIsNoObstacle() throws Exception {
        Entry begun = bench.begun();
        bench.ledger.record(
                begun, Change.inPlace().because("looked at").then(begun.due()).keepsLease());

        assertThat(bench.submission.conclude(begun, SubmissionBench.filed()).state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void whatWasReleasedMeanwhileIsNotSentAgainWhenItTurnsOutToBeFiled() throws Exception {
        Entry begun = heldWhileItIsSent();
        new HeldPackages(bench.ledger, bench.clock).release("A", BY_ANNA);

        Entry entry = bench.submission.conclude(begun, SubmissionBench.filed());

        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.progress().importId()).contains("4711");
        assertThat(bench.ledger.claim(Work.SUBMISSION)).isEmpty();
    }

    @Test
    void norWhenHwsCalledItASuccessWithoutAnImportId() throws Exception {
        Entry begun = heldWhileItIsSent();
        new HeldPackages(bench.ledger, bench.clock).release("A", BY_ANNA);

        Entry entry = bench.submission.conclude(begun, Answers.toPost(200, "text/plain", "thanks"));

        assertThat(entry.state()).isEqualTo(State.HELD);
        assertThat(SubmissionBench.codes(entry)).containsExactly("no-import-id");
    }

    @Test
    void whenItIsBeingSentAgainTheWarningStaysForGood() throws Exception {
        Entry first = heldWhileItIsSent();
        Entry released = new HeldPackages(bench.ledger, bench.clock)
                .release("A", BY_ANNA)
                .entry();
        Entry second = bench.submission.begin(released);

        Entry warned = bench.submission.conclude(first, SubmissionBench.filed());
        assertThat(warned.state()).isEqualTo(State.SUBMITTING);
        assertThat(warned.problems().get(0).message()).contains("attempt 1", "4711", "filed twice", "ask WIPO");

        Entry entry = bench.submission.conclude(
                second, Answers.toPost(200, "application/xml", "<a><ImportId>4712</ImportId></a>"));
        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.progress().importId()).contains("4712");
        bench.ledger.record(entry, Change.inPlace().problems(List.of()));
        assertThat(SubmissionBench.codes(bench.ledger.find("A").orElseThrow())).containsExactly("may-be-filed-twice");
    }

    @Test
    void whatWasGivenUpStaysSoButEverybodyIsTold() throws Exception {
        Entry begun = heldWhileItIsSent();
        new HeldPackages(bench.ledger, bench.clock).abandon("A", BY_ANNA);

        Entry entry = bench.submission.conclude(begun, SubmissionBench.filed());

        assertThat(entry.state()).isEqualTo(State.GIVEN_UP);
        assertThat(SubmissionBench.codes(entry)).contains("may-be-filed-twice");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void anAnswerThatAgreesWithTheOperatorIsNoAlarm() throws Exception {
        Entry begun = heldWhileItIsSent();
        new HeldPackages(bench.ledger, bench.clock).settle("A", "4711", BY_ANNA);

        Entry entry = bench.submission.conclude(begun, SubmissionBench.filed());

        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.problems()).isEmpty();
        assertThat(entry.due().map(due -> due.work())).contains(Work.IMPORT_STATUS);
        assertThat(bench.lastLine().detail()).contains("came when the package was already submitted");
    }

    @Test
    void withResendAnInterruptedPackageIsNotSentAgainOnceASuccessCame() throws Exception {
        try (var resending = new SubmissionBench(root.resolve("resend"), "hws.submission.when-in-doubt", "resend")) {
            Entry begun = resending.begun();
            assertThat(resending.submission.interrupted(begun).state()).isEqualTo(State.DEFERRED);

            Entry entry = resending.submission.conclude(begun, SubmissionBench.filed());

            assertThat(entry.state()).isEqualTo(State.SUBMITTED);
            resending.clock.forward(Duration.ofDays(1));
            assertThat(resending.ledger.claim(Work.SUBMISSION)).isEmpty();
        }
    }
}
