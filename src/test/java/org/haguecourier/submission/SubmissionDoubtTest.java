package org.haguecourier.submission;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;

/** What an Office may decide about doubt, and what must be told whatever it decides. */
class SubmissionDoubtTest {
    @TempDir
    Path root;

    @Test
    void anOfficeThatPrefersADoubleFilingHasItSentAgain() throws Exception {
        try (var bench = new SubmissionBench(root, "hws.submission.when-in-doubt", "resend")) {
            Entry entry = bench.submission.conclude(bench.begun(), Answers.toPost(502, "text/plain", ""));

            assertThat(entry.state()).isEqualTo(State.DEFERRED);
            assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(30));
            assertThat(bench.lastLine().detail()).contains("when-in-doubt=resend", "filed twice");

            Entry again = bench.submission.interrupted(bench.submission.begin(entry));
            assertThat(again.state()).isEqualTo(State.DEFERRED);
            assertThat(bench.wait(again)).isEqualTo(Duration.ofSeconds(60));
        }
    }

    @Test
    void evenThenASuccessWithoutAnImportIdIsNotSentAgain() throws Exception {
        try (var bench = new SubmissionBench(root, "hws.submission.when-in-doubt", "resend")) {
            Entry entry = bench.submission.conclude(bench.begun(), Answers.toPost(200, "text/plain", ""));

            assertThat(entry.state()).isEqualTo(State.HELD);
            assertThat(entry.problems().get(0).message())
                    .contains("most likely file it twice", "although hws.submission.when-in-doubt=resend");
        }
    }

    @Test
    void aHeldPackageTellsWhichAttemptItWasWhenItBeganAndHowMuchHadLeft() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry begun = bench.begun();
            bench.clock.forward(Duration.ofMinutes(3));

            Entry held = bench.submission.conclude(begun, Answers.noneAfter(17, "connection reset"));

            assertThat(held.problems().get(0).message())
                    .contains("connection reset", "Attempt 1 began at 2026-11-21T05:25:07Z")
                    .contains("17 of the " + SubmissionBench.PACKAGE.length + " bytes of the package had left")
                    .contains("held until that is decided");
        }
    }

    @Test
    void ofAnInterruptedAttemptItSaysThatNobodyKnowsHowMuchHadLeft() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry held = bench.submission.interrupted(bench.begun());

            assertThat(held.problems().get(0).message())
                    .contains("Attempt 1 began at 2026-11-21T05:25:07Z")
                    .contains(
                            "of the " + SubmissionBench.PACKAGE.length + " bytes of the package had left is not known");
        }
    }

    @Test
    void whenAllHadLeftItSaysSo() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry held = bench.submission.conclude(
                    bench.begun(),
                    SubmissionBench.having(SubmissionBench.PACKAGE, Answers.toPost(502, "text/plain", "")));

            assertThat(held.problems().get(0).message())
                    .contains("all " + SubmissionBench.PACKAGE.length + " bytes of the package had left");
        }
    }

    /** The setting is for doubts to come; one that a person was asked about is for that person to answer. */
    @Test
    void whatWasHeldBeforeTheOfficeChangedItsMindStaysHeld() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            bench.submission.conclude(bench.begun(), Answers.toPost(502, "text/plain", ""));
        }
        try (var bench = new SubmissionBench(root, "hws.submission.when-in-doubt", "resend")) {
            bench.ledger.freeAllLeases();
            bench.clock.forward(Duration.ofDays(1));

            assertThat(bench.ledger.claim(Work.SUBMISSION)).isEmpty();
            assertThat(bench.ledger.find("A").orElseThrow().state()).isEqualTo(State.HELD);
        }
    }

    @Test
    void bytesOtherThanThoseReceivedAreToldEvenWhenTheyWereFiled() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry entry = bench.submission.conclude(
                    bench.begun(), SubmissionBench.having(SubmissionBench.other(), SubmissionBench.filed()));

            assertThat(entry.state()).isEqualTo(State.SUBMITTED);
            assertThat(entry.progress().importId()).contains("4711");
            assertThat(SubmissionBench.codes(entry)).contains("sent-differs");

            // Later answers replace the problems, but never the history.
            bench.ledger.record(
                    entry, Change.inPlace().problems(List.of()).then(Work.IMPORT_STATUS, bench.clock.instant()));
            assertThat(bench.lastLine().detail()).contains("import ID 4711", "not those that were received", "SHA-256");
        }
    }

    @Test
    void theBytesReceivedAreNothingToTell() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry entry = bench.submission.conclude(
                    bench.begun(), SubmissionBench.having(SubmissionBench.PACKAGE, SubmissionBench.filed()));

            assertThat(entry.problems()).isEmpty();
        }
    }

    @Test
    void whatIsFitToSendIsLookedIntoOnceAndStaysInTheSameHands() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            bench.received();
            Entry claimed = bench.ledger.claim(Work.SUBMISSION).orElseThrow();

            Entry checked = bench.preflight.check(claimed);

            assertThat(checked.state()).isEqualTo(State.RECEIVED);
            assertThat(checked.inspected()).isTrue();
            assertThat(checked.facts().type()).contains("refusal");
            assertThat(checked.due()).isEqualTo(claimed.due());
            assertThat(bench.ledger.claim(Work.SUBMISSION)).isEmpty();
            assertThat(bench.preflight.check(checked)).isSameAs(checked);
        }
    }

    @Test
    void whatIsNotFitToSendEndsHereWithItsProblems() throws Exception {
        try (var bench = new SubmissionBench(root)) {
            Entry checked = bench.preflight.check(bench.received("no ZIP at all".getBytes()));

            assertThat(checked.state()).isEqualTo(State.REJECTED);
            assertThat(checked.problems()).isNotEmpty();
            assertThat(checked.due()).isEmpty();
            assertThat(checked.attempts()).isZero();
        }
    }
}
