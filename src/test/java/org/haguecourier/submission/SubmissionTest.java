package org.haguecourier.submission;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Call;
import org.haguecourier.ledger.Due;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.IllegalMoveException;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SubmissionTest {
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
    void theAttemptIsWrittenDownBeforeItIsMade() throws Exception {
        bench.received();
        Entry claimed = bench.ledger.claim(Work.SUBMISSION).orElseThrow();

        Entry begun = bench.submission.begin(claimed);

        assertThat(begun.state()).isEqualTo(State.SUBMITTING);
        assertThat(begun.attempts()).isEqualTo(1);
        assertThat(bench.ledger.find("A")).contains(begun);
        assertThat(bench.lastLine().detail()).isEqualTo("attempt 1");
        assertThat(bench.ledger.claim(Work.RECOVERY))
                .as("ours as long as the lease")
                .isEmpty();
        assertThat(bench.submission.call(begun)).isEqualTo(Call.post("/request", root.resolve("work/id.zip")));
    }

    @Test
    void whatIsBeingSentIsNotBegunAgain() throws Exception {
        Entry begun = bench.begun();

        assertThatThrownBy(() -> bench.submission.begin(begun)).isInstanceOf(IllegalMoveException.class);

        assertThat(bench.ledger.find("A")).contains(begun);
    }

    @Test
    void anImportIdMeansSubmittedAndTheImportIsAskedFor() throws Exception {
        Entry entry = bench.submission.conclude(bench.begun(), SubmissionBench.filed());

        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.progress().importId()).contains("4711");
        assertThat(entry.problems()).isEmpty();
        assertThat(entry.due())
                .contains(new Due(Work.IMPORT_STATUS, bench.clock.instant().plusSeconds(15)));
        assertThat(bench.ledger.nextPicture().orElseThrow().newAnswers())
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.state()).isEqualTo(State.SUBMITTED);
                    assertThat(answer.extension()).isEqualTo("xml");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "400, REJECTED, bad-request",
        "404, REJECTED, not-found",
        "413, REJECTED, package-too-large",
        "422, REJECTED, content-refused",
        "408, DEFERRED, request-timeout",
        "429, DEFERRED, too-many-requests",
        "503, DEFERRED, service-unavailable",
        "401, DEFERRED, token-refused",
        "403, DEFERRED, forbidden",
        "500, HELD, server-error",
        "502, HELD, bad-gateway",
        "504, HELD, gateway-timeout",
        "302, HELD, redirected",
        "200, HELD, no-import-id"
    })
    void everyVerdictHasItsState(int status, State state, String code) throws Exception {
        Entry entry = bench.submission.conclude(bench.begun(), Answers.toPost(status, "text/plain", "no luck"));

        assertThat(entry.state()).isEqualTo(state);
        assertThat(SubmissionBench.codes(entry)).containsExactly(code);
        assertThat(entry.due().map(Due::work).isPresent()).isEqualTo(state == State.DEFERRED);
        assertThat(bench.lastLine().detail()).isEqualTo(entry.problems().get(0).message());
        assertThat(bench.ledger.nextPicture().orElseThrow().newAnswers()).hasSize(1);
    }

    @Test
    void nothingSentIsDeferredAndSomethingSentIsHeld() throws Exception {
        Entry deferred = bench.submission.conclude(bench.begun(), Answers.noneAfter(0, "connection refused"));
        assertThat(deferred.state()).isEqualTo(State.DEFERRED);

        Entry again = bench.submission.begin(deferred);
        assertThat(again.attempts()).isEqualTo(2);
        Entry held = bench.submission.conclude(again, Answers.noneAfter(1, "connection reset"));
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.due()).isEmpty();
    }

    @Test
    void theWaitsGrowFromTheFirstToTheLongest() throws Exception {
        Entry entry = bench.received();
        long[] expected = {30, 60, 120, 240, 480, 960, 1565, 1565, 1565};
        for (long seconds : expected) {
            entry = bench.submission.conclude(bench.submission.begin(entry), Answers.toPost(503, "text/plain", ""));
            assertThat(bench.wait(entry).toSeconds()).isEqualTo(seconds);
        }
        assertThat(entry.attempts()).isEqualTo(expected.length);

        entry = bench.submission.conclude(bench.submission.begin(entry), SubmissionBench.filed());
        assertThat(entry.problems()).as("what was wrong is over").isEmpty();
    }

    @Test
    void retryAfterIsHonouredButNotBeyondTheLongest() throws Exception {
        Entry entry = bench.submission.conclude(bench.begun(), Answers.askingToWait(503, Duration.ofSeconds(100)));
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofSeconds(100));

        entry = bench.submission.conclude(bench.submission.begin(entry), Answers.askingToWait(429, Duration.ofDays(3)));
        assertThat(bench.wait(entry)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void whatOnlyAPersonCanMendWaitsLongAtOnce() throws Exception {
        Entry entry = bench.submission.conclude(bench.begun(), Answers.toPost(403, "text/plain", ""));

        assertThat(bench.wait(entry)).isGreaterThan(Duration.ofMinutes(25));
    }
}
