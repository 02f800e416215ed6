package org.haguecourier.submission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.submission.HeldPackages.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What is no longer there, or no longer the same, is not begun to be sent; and the reason is told as it is. */
class AsReceivedTest {
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

    static List<byte[]> otherFiles() {
        return List.of(
                SubmissionBench.other(),
                Arrays.copyOf(SubmissionBench.PACKAGE, SubmissionBench.PACKAGE.length - 1),
                new byte[0]);
    }

    @Test
    void aFileThatIsMissingIsNoAttemptAndGoesOnWhenItIsBack() throws Exception {
        Entry checked = bench.preflight.check(bench.received());
        Files.delete(inWork());

        Entry putOff = begunOrSetBack(checked);

        assertThat(putOff.state()).isEqualTo(State.DEFERRED);
        assertThat(putOff.attempts()).isZero();
        assertThat(putOff.problems().get(0).message())
                .contains("in none of its folders", "put the same file back as " + inWork(), "Nothing was sent")
                .doesNotContain("stopped");

        Files.write(inWork(), SubmissionBench.PACKAGE);
        assertThat(begunOrSetBack(putOff).state()).isEqualTo(State.SUBMITTING);
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void anotherFileIsHeldBackBeforeOneByteLeaves(byte[] other) throws Exception {
        Entry checked = bench.preflight.check(bench.received());
        Files.write(inWork(), other);

        Entry held = begunOrSetBack(checked);

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.attempts()).isZero();
        assertThat(SubmissionBench.codes(held)).containsExactly("package-altered");
        assertThat(bench.lastLine().detail())
                .contains("is not the package that was received", "Somebody has changed it", "Not one byte of it left")
                .contains("courier release A", "courier abandon A");
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void anotherFileIsNotRejectedInThePackagesName(byte[] other) throws Exception {
        Entry received = bench.received();
        Files.write(inWork(), other);

        Throwable why = catchThrowable(() -> bench.preflight.check(received));

        assertThat(bench.submission.setBack(received, why).state()).isEqualTo(State.HELD);
        assertThat(SubmissionBench.codes(bench.ledger.find("A").orElseThrow())).containsExactly("package-altered");
    }

    @Test
    void releasedItIsLookedAtAgain() throws Exception {
        Entry received = bench.received();
        Files.write(inWork(), SubmissionBench.other());
        begunOrSetBack(received);

        assertThat(begunOrSetBack(released()).state()).isEqualTo(State.HELD);

        Files.write(inWork(), SubmissionBench.PACKAGE);
        assertThat(begunOrSetBack(released()).state()).isEqualTo(State.SUBMITTING);
    }

    /** It can still be changed in the moment between the look and the sending. */
    @Test
    void thatOtherBytesWereSentIsNeverForgotten() throws Exception {
        Entry filed = bench.submission.conclude(
                bench.begun(), SubmissionBench.having(SubmissionBench.other(), SubmissionBench.filed()));

        Entry later = bench.ledger.record(
                filed, Change.inPlace().problems(List.of()).then(Work.IMPORT_STATUS, bench.clock.instant()));

        assertThat(SubmissionBench.codes(later)).containsExactly("sent-differs");
    }

    @Test
    void whatWasSentAgainInDoubtSaysForGoodThatItMayBeFiledTwice() throws Exception {
        try (var resending = new SubmissionBench(root.resolve("resending"), "hws.submission.when-in-doubt", "resend")) {
            Entry again = resending.submission.conclude(resending.begun(), Answers.toPost(502, "text/plain", ""));
            assertThat(SubmissionBench.codes(again)).containsExactly("bad-gateway");

            Entry filed = resending.submission.conclude(resending.submission.begin(again), SubmissionBench.filed());

            assertThat(filed.state()).isEqualTo(State.SUBMITTED);
            assertThat(SubmissionBench.codes(filed)).containsExactly("may-be-filed-twice");
        }
    }

    @Test
    void manyDoubtsAreToldOnce() throws Exception {
        try (var resending = new SubmissionBench(root.resolve("resending"), "hws.submission.when-in-doubt", "resend")) {
            Entry entry = resending.begun();
            for (int doubt = 0; doubt < 4; doubt++) {
                Entry again = resending.submission.conclude(entry, Answers.noneAfter(9, "reset"));
                resending.clock.forward(Duration.ofHours(1));
                entry = resending.submission.begin(again);
            }

            assertThat(SubmissionBench.codes(entry)).containsExactly("may-be-filed-twice", "no-answer");
        }
    }

    @Test
    void aFailureBeforeItIsSentAgainDoesNotHideTheDoubt() throws Exception {
        try (var resending = new SubmissionBench(root.resolve("resending"), "hws.submission.when-in-doubt", "resend")) {
            Entry again = resending.submission.interrupted(resending.begun());
            Entry putOff = resending.submission.setBack(again, new java.io.IOException("the scanner is away"));
            assertThat(SubmissionBench.codes(putOff)).containsExactly("interrupted", "not-begun");

            assertThat(SubmissionBench.codes(resending.submission.begin(putOff)))
                    .contains("may-be-filed-twice");
        }
    }

    private Entry released() {
        new HeldPackages(bench.ledger, bench.clock).release("A", new Decision("anna", "I put the right file there"));
        return bench.ledger.find("A").orElseThrow();
    }

    private Path inWork() {
        return root.resolve("work/id.zip");
    }

    /** As the route does it. */
    private Entry begunOrSetBack(Entry entry) {
        Entry[] begun = new Entry[1];
        Throwable why = catchThrowable(() -> begun[0] = bench.submission.begin(entry));
        return why == null ? begun[0] : bench.submission.setBack(entry, why);
    }
}
