package org.haguecourier.submission;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.hws.Answers;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Work;
import org.haguecourier.submission.HeldPackages.Decision;
import org.haguecourier.submission.HeldPackages.NotHeldException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HeldPackagesTest {
    private static final Decision BY_ANNA = new Decision("anna", "WIPO wrote");

    @TempDir
    Path root;

    private SubmissionBench bench;
    private HeldPackages held;
    private String reference;

    @BeforeEach
    void aHeldPackage() throws Exception {
        bench = new SubmissionBench(root);
        Entry entry = bench.submission.conclude(bench.begun(), Answers.toPost(502, "text/plain", ""));
        assertThat(entry.state()).isEqualTo(State.HELD);
        assertThat(bench.lastLine().detail()).contains("not known", "held until that is decided");
        reference = entry.reference();
        held = new HeldPackages(bench.ledger, bench.clock);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void releasedItIsDueAtOnceAndTheHistoryTellsByWhomAndWhy() {
        Entry entry = held.release(reference, BY_ANNA);

        assertThat(entry.state()).isEqualTo(State.DEFERRED);
        assertThat(entry.due().orElseThrow().work()).isEqualTo(Work.SUBMISSION);
        assertThat(entry.due().orElseThrow().at()).isEqualTo(bench.clock.instant());
        assertThat(bench.lastLine().detail()).isEqualTo("released by anna: WIPO wrote");
    }

    @Test
    void settledItIsFollowedUnderTheImportIdThatWasGiven() {
        Entry entry = held.settle(reference, "IMP/4711", BY_ANNA);

        assertThat(entry.state()).isEqualTo(State.SUBMITTED);
        assertThat(entry.progress().importId()).contains("IMP/4711");
        assertThat(entry.due().orElseThrow().work()).isEqualTo(Work.IMPORT_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A B", "A\nB", "null", "-"})
    void whatIsNoImportIdChangesNothing(String importId) {
        assertThatThrownBy(() -> held.settle(reference, importId, BY_ANNA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no import ID");

        assertThat(bench.ledger.find(reference).orElseThrow().state()).isEqualTo(State.HELD);
    }

    @Test
    void theSameAnswerAgainIsNoQuarrelAndAnotherOneIsRefused() {
        Entry first = held.abandon(reference, BY_ANNA);

        assertThat(held.abandon(reference, BY_ANNA)).isEqualTo(first);
        assertThatThrownBy(() -> held.release(reference, BY_ANNA))
                .isInstanceOf(NotHeldException.class)
                .hasMessageContaining("given-up");
    }

    @Test
    void ofManyWhoGiveTheSameAnswerAtOnceNobodyIsRefusedAndItIsRecordedOnce() throws Exception {
        List<Callable<Entry>> operators = IntStream.range(0, 8)
                .<Callable<Entry>>mapToObj(number -> () -> held.settle(reference, "4711", BY_ANNA))
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(operators.size());
        try {
            for (Future<Entry> answer : hands.invokeAll(operators)) {
                assertThat(answer.get().state()).isEqualTo(State.SUBMITTED);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(bench.ledger.history(reference))
                .filteredOn(line -> line.state() == State.SUBMITTED)
                .hasSize(1);
    }
}
