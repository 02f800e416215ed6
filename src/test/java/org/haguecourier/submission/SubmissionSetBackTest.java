package org.haguecourier.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a package when something of ours fails, before, during and after the attempt. */
class SubmissionSetBackTest {
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

    @Test
    void anInterruptedAttemptIsHeld() throws Exception {
        bench.begun();
        bench.clock.forward(Duration.ofMinutes(10));
        Entry found = bench.ledger.claim(Work.RECOVERY).orElseThrow();

        Entry held = bench.submission.interrupted(found);

        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(SubmissionBench.codes(held)).containsExactly("interrupted");
        assertThat(bench.ledger.claim(Work.RECOVERY)).isEmpty();
        assertThat(bench.ledger.claim(Work.SUBMISSION)).isEmpty();
    }

    @Test
    void aFailureOfOursBeforeTheAttemptPutsItOff() throws Exception {
        Entry received = bench.received();

        Entry deferred = bench.submission.setBack(received, new IOException("the scanner found a virus"));
        assertThat(deferred.state()).isEqualTo(State.DEFERRED);
        assertThat(SubmissionBench.codes(deferred)).containsExactly("not-begun");
        assertThat(bench.wait(deferred)).isEqualTo(Duration.ofSeconds(30));

        Entry again = bench.submission.setBack(deferred, new NullPointerException());
        assertThat(again.state()).isEqualTo(State.DEFERRED);
        assertThat(again.attempts()).isZero();
        assertThat(bench.ledger.history("A"))
                .extracting(HistoryLine::detail)
                .anySatisfy(line -> assertThat(line).contains("the scanner found a virus"))
                .anySatisfy(line -> assertThat(line).contains("NullPointerException"));
    }

    @Test
    void aFailureOfOursDuringTheAttemptHoldsIt() throws Exception {
        Entry begun = bench.begun();

        assertThat(bench.submission.setBack(begun, new IOException("oops")).state())
                .isEqualTo(State.HELD);
    }

    @Test
    void whatCannotBePreparedIsPutOffSinceNothingHasLeft() throws Exception {
        Entry received = bench.received();
        bench.departure = () -> {
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> bench.submission.begin(received)).satisfies(why -> assertThat(
                        bench.submission.setBack(received, why).state())
                .isEqualTo(State.DEFERRED));

        Entry deferred = bench.ledger.find("A").orElseThrow();
        assertThat(SubmissionBench.codes(deferred)).containsExactly("not-begun");
        assertThat(bench.lastLine().detail()).contains("No space left on device", "Nothing was sent");
        bench.departure = () -> {};
        assertThat(bench.submission.begin(deferred).state()).isEqualTo(State.SUBMITTING);
    }

    /** The route may still carry the entry from before it was begun. */
    @Test
    void whatTheLedgerSaysCountsAndNotWhatTheCallerRemembers() throws Exception {
        Entry received = bench.received();
        bench.submission.begin(received);

        assertThat(bench.submission.setBack(received, new IOException("oops")).state())
                .isEqualTo(State.HELD);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 500, 400})
    void whatIsDecidedIsNotSetBack(int status) throws Exception {
        Entry begun = bench.begun();
        Entry decided = bench.submission.conclude(
                begun, status == 200 ? SubmissionBench.filed() : Answers.toPost(status, "text/plain", ""));

        assertThat(bench.submission.setBack(decided, new IOException("oops"))).isEqualTo(decided);
        assertThat(bench.submission.setBack(begun, new IOException("oops"))).isEqualTo(decided);
        assertThat(bench.ledger.find("A")).contains(decided);
    }

    @Test
    void theSameFailureOnceMoreIsNoNews() throws Exception {
        Entry entry = bench.submission.setBack(bench.received(), new IOException("the scanner is away."));
        for (int again = 0; again < 3; again++) {
            entry = bench.submission.setBack(entry, new IOException("the scanner is away."));
        }

        assertThat(entry.state()).isEqualTo(State.DEFERRED);
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(30));
        assertThat(bench.ledger.history("A"))
                .extracting(HistoryLine::detail)
                .filteredOn(line -> line.contains("scanner"))
                .containsExactly("Sending could not begin: the scanner is away. Nothing was sent."
                        + " It is tried again later.");
    }

    @Test
    void aFailureOfOursDuringTheAttemptIsNoStopOfTheCourier() throws Exception {
        Entry held = bench.submission.setBack(bench.begun(), new IOException("no memory left"));

        assertThat(held.problems().get(0).message())
                .contains("Attempt 1 was broken off by a failure on our side: no memory left.")
                .doesNotContain("stopped");
    }

    @Test
    void aPackageThatHasGoneIsPutOffBeforeItIsBegun() throws Exception {
        Entry received = bench.received();
        Files.delete(root.resolve("work/id.zip"));

        assertThatThrownBy(() -> bench.preflight.check(received))
                .isInstanceOf(IOException.class)
                .satisfies(why -> assertThat(
                                bench.submission.setBack(received, why).state())
                        .isEqualTo(State.DEFERRED));
    }
}
