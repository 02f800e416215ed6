package org.haguecourier.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
import org.haguecourier.submission.HeldPackages.Decided;
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
        Entry entry = held.release(reference, BY_ANNA).entry();

        assertThat(entry.state()).isEqualTo(State.DEFERRED);
        assertThat(entry.due().orElseThrow().work()).isEqualTo(Work.SUBMISSION);
        assertThat(entry.due().orElseThrow().at()).isEqualTo(bench.clock.instant());
        assertThat(bench.lastLine().detail()).isEqualTo("released by anna: WIPO wrote");
    }

    @Test
    void settledItIsFollowedUnderTheImportIdThatWasGiven() {
        Entry entry = held.settle(reference, "IMP/4711", BY_ANNA).entry();

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
        Entry first = held.abandon(reference, BY_ANNA).entry();

        assertThat(held.abandon(reference, BY_ANNA).entry()).isEqualTo(first);
        assertThatThrownBy(() -> held.release(reference, BY_ANNA))
                .isInstanceOf(NotHeldException.class)
                .hasMessageContainingAll("given-up", "It was given up by anna: WIPO wrote", "Nothing was changed");
    }

    @Test
    void ofManyWhoGiveDifferentAnswersAtOnceExactlyOnePrevailsAndTheOthersAreToldWho() throws Exception {
        List<Callable<Decided>> operators = List.of(
                () -> held.release(reference, new Decision("anna", "")),
                () -> held.settle(reference, "4711", new Decision("bert", "")),
                () -> held.abandon(reference, new Decision("carl", "")));
        ExecutorService hands = Executors.newFixedThreadPool(operators.size());
        List<String> refusals = new ArrayList<>();
        try {
            for (Future<Decided> answer : hands.invokeAll(operators)) {
                try {
                    answer.get();
                } catch (ExecutionException refused) {
                    refusals.add(refused.getCause().getMessage());
                }
            }
        } finally {
            hands.shutdown();
        }

        assertThat(refusals).hasSize(2).allSatisfy(told -> assertThat(told)
                .contains("It was " + bench.lastLine().detail()));
    }

    @Test
    void whoGivesTheSameAnswerSecondIsToldWhoWasFirstAndWhy() throws Exception {
        List<Callable<Decided>> operators = List.of(
                () -> held.release(reference, new Decision("anna", "A")),
                () -> held.release(reference, new Decision("bert", "B")));
        ExecutorService hands = Executors.newFixedThreadPool(operators.size());
        List<String> told = new ArrayList<>();
        try {
            for (Future<Decided> answer : hands.invokeAll(operators)) {
                answer.get().before().ifPresent(told::add);
            }
        } finally {
            hands.shutdown();
        }

        assertThat(told).singleElement().isEqualTo(bench.lastLine().detail() + " (2026-11-21T05:25:07Z)");
    }

    @Test
    void releasedItStaysHoweverFarItHasGotSinceAndAnotherAnswerIsRefused() throws Exception {
        Entry released = held.release(reference, BY_ANNA).entry();
        bench.submission.conclude(bench.submission.begin(released), SubmissionBench.filed());

        Decided again = held.release(reference, new Decision("bert", "B"));

        assertThat(again.entry().state()).isEqualTo(State.SUBMITTED);
        assertThat(again.before().orElseThrow()).startsWith("released by anna: WIPO wrote (");
        assertThatThrownBy(() -> held.abandon(reference, BY_ANNA))
                .isInstanceOf(NotHeldException.class)
                .hasMessageContainingAll("it is submitted", "It was released by anna", "Nothing was changed");
    }

    @Test
    void heldAnewItMayBeReleasedAnew() throws Exception {
        Entry released = held.release(reference, BY_ANNA).entry();
        bench.submission.conclude(bench.submission.begin(released), Answers.toPost(502, "text/plain", ""));

        assertThat(held.release(reference, new Decision("bert", "B")).before()).isEmpty();
        assertThat(bench.lastLine().detail()).isEqualTo("released by bert: B");
    }

    @Test
    void whatWasPutOffAndNeverHeldIsNotCalledReleased() throws Exception {
        try (SubmissionBench other = new SubmissionBench(root.resolve("other"))) {
            Entry putOff = other.submission.conclude(other.begun(), Answers.toPost(503, "text/plain", ""));
            assertThat(putOff.state()).isEqualTo(State.DEFERRED);

            assertThatThrownBy(() -> new HeldPackages(other.ledger, other.clock).release(putOff.reference(), BY_ANNA))
                    .isInstanceOf(NotHeldException.class)
                    .hasMessageContaining("is not held; it is deferred. Nothing was changed.");
        }
    }

    @Test
    void ofManyWhoGiveTheSameAnswerAtOnceNobodyIsRefusedAndItIsRecordedOnce() throws Exception {
        List<Callable<Decided>> operators = IntStream.range(0, 8)
                .<Callable<Decided>>mapToObj(number -> () -> held.settle(reference, "4711", BY_ANNA))
                .toList();
        ExecutorService hands = Executors.newFixedThreadPool(operators.size());
        try {
            for (Future<Decided> answer : hands.invokeAll(operators)) {
                assertThat(answer.get().entry().state()).isEqualTo(State.SUBMITTED);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(bench.ledger.history(reference))
                .filteredOn(line -> line.state() == State.SUBMITTED)
                .hasSize(1);
    }
}
