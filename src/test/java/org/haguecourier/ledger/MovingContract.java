package org.haguecourier.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haguecourier.ledger.State.*;

/** Which moves there are, and that each is written down as a whole and once. */
interface MovingContract extends LedgerBench {
    Set<State> FROM_A_REQUEST =
            EnumSet.of(UNDEFINED, PROCESSING, PENDING_REGULARIZATION, REGISTERED, ABANDONED, CANCELLED);

    /** Written out once more, and not taken from the code: a move that is added has to be added here as well. */
    Map<State, Set<State>> ALLOWED = Map.of(
            RECEIVED, EnumSet.of(REJECTED, DUPLICATE, SPLIT, DEFERRED, SUBMITTING, HELD),
            SPLIT, EnumSet.of(COMPLETED),
            DEFERRED, EnumSet.of(DEFERRED, SPLIT, SUBMITTING, HELD, SUBMITTED, REJECTED, GIVEN_UP),
            SUBMITTING, EnumSet.of(SUBMITTED, DEFERRED, HELD, REJECTED),
            HELD, EnumSet.of(DEFERRED, SUBMITTED, REJECTED, GIVEN_UP),
            SUBMITTED, EnumSet.of(IMPORTED, IMPORT_FAILED),
            IMPORTED, FROM_A_REQUEST,
            UNDEFINED, FROM_A_REQUEST,
            PROCESSING, FROM_A_REQUEST,
            PENDING_REGULARIZATION, FROM_A_REQUEST);

    @ParameterizedTest
    @EnumSource(State.class)
    default void everyMoveIsEitherMadeOrRefusedWithoutATrace(State from) {
        for (State to : State.values()) {
            Entry before = entryIn(from);
            List<HistoryLine> told = ledger().history(before.reference());
            if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
                Entry after = ledger().record(before, Change.to(to).because("moved"));
                assertThat(after.state()).as("%s to %s", from, to).isEqualTo(to);
                assertThat(after.version()).isEqualTo(before.version() + 1);
            } else {
                assertThatThrownBy(() -> ledger().record(before, Change.to(to).because("moved")))
                        .as("%s to %s", from, to)
                        .isInstanceOf(IllegalMoveException.class)
                        .hasMessage("%s cannot go from %s to %s", before.reference(), from.label(), to.label());
                assertThat(ledger().find(before.reference())).contains(before);
                assertThat(ledger().history(before.reference())).isEqualTo(told);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    default void aStateIsFinalWhenNothingLeadsOutOfIt(State state) {
        assertThat(state.isFinal()).isEqualTo(!ALLOWED.containsKey(state));
    }

    @Test
    default void historyOnlyGrowsAndIsNumbered() {
        Entry entry = enter("A.zip");
        List<HistoryLine> before = ledger().history("A");
        for (State next : List.of(SUBMITTING, DEFERRED, SUBMITTING, HELD, SUBMITTED, IMPORTED, REGISTERED)) {
            clock().forward(Duration.ofSeconds(1));
            entry = ledger().record(entry, Change.to(next).because("because of " + next.label()));
            List<HistoryLine> after = ledger().history("A");
            assertThat(after).startsWith(before.toArray(HistoryLine[]::new)).hasSize(before.size() + 1);
            assertThat(after).last().isEqualTo(new HistoryLine(clock().instant(), next, "because of " + next.label()));
            before = after;
        }
        List<Integer> numbers = database()
                .read(connection -> Rows.query(
                        connection,
                        row -> row.getInt(1),
                        "SELECT number FROM history WHERE reference = ? ORDER BY number",
                        "A"));
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    default void aChangeInPlaceWithoutWordsLeavesNoLine() {
        Entry entry = enter("A.zip");

        Entry silent = ledger().record(entry, Change.inPlace().countsAsAsk());
        assertThat(ledger().history("A")).hasSize(1);

        ledger().record(silent, Change.inPlace().because("told"));
        assertThat(ledger().history("A")).hasSize(2);
    }

    @Test
    default void whatWasLearntStaysUntilSomethingElseIsLearnt() {
        TransactionFacts facts = new TransactionFacts(
                Optional.of("refusal"), Optional.of("V7_0"), Optional.of("XX-1"), Optional.of("DM/200000"));
        Problem problem = new Problem("code", "error", "What's \"wrong\"?\n\u00fc", "decision.xml: 1");
        Progress progress =
                Progress.NONE.withImportId("4711").plus(Optional.of("SRN"), Optional.empty(), Optional.empty());
        Entry entry = ledger().record(
                        enter("A.zip"),
                        Change.inPlace()
                                .inspected(facts)
                                .problems(List.of(problem))
                                .progress(progress));

        Entry later = ledger().record(entry, Change.to(SUBMITTING).countsAsAttempt());

        assertThat(later.inspected()).isTrue();
        assertThat(later.facts()).isEqualTo(facts);
        assertThat(later.problems()).containsExactly(problem);
        assertThat(later.progress()).isEqualTo(progress);
        assertThat(later.attempts()).isEqualTo(1);
        assertThat(ledger().record(later, Change.inPlace().problems(List.of())).problems())
                .isEmpty();
    }

    @Test
    default void asksAreCountedPerState() {
        Entry entry = Roads.lead(ledger(), enter("A.zip"), IMPORTED);
        entry = ledger().record(entry, Change.inPlace().countsAsAsk());
        entry = ledger().record(entry, Change.inPlace().countsAsAsk());
        assertThat(entry.asks()).isEqualTo(2);

        entry = ledger().record(entry, Change.to(PROCESSING));
        assertThat(entry.asks()).isZero();
    }

    @Test
    default void sinceIsWhenTheStateWasReached() {
        Entry entry = enter("A.zip");
        clock().forward(Duration.ofHours(1));
        assertThat(ledger().record(entry, Change.inPlace().because("no move")).since())
                .isEqualTo(HandClock.START);
        entry = ledger().find("A").orElseThrow();
        assertThat(ledger().record(entry, Change.to(SUBMITTING)).since()).isEqualTo(clock().instant());
    }

    @Test
    default void whoActsOnAnOldVersionIsToldSoAndChangesNothing() {
        Entry old = enter("A.zip");
        Entry now = ledger().record(old, Change.to(SUBMITTING));

        assertThatThrownBy(() -> ledger().record(old, Change.to(REJECTED).answer("txt", new byte[] {1})))
                .isInstanceOf(StaleEntryException.class)
                .hasMessageContaining("A");

        assertThat(ledger().find("A")).contains(now);
        assertThat(ledger().history("A")).hasSize(2);
    }

    @Test
    default void ofManyWhoActOnTheSameVersionExactlyOnePrevails() throws Exception {
        Entry entry = enter("A.zip");
        Ledger here = ledger();
        Ledger there = besides();
        List<Callable<Object>> tasks = new ArrayList<>(Collections.nCopies(
                8, () -> here.record(entry, Change.to(SUBMITTING).countsAsAttempt())));
        tasks.addAll(Collections.nCopies(
                8, () -> there.record(entry, Change.to(SUBMITTING).countsAsAttempt())));

        List<Object> results = LedgerBench.inParallel(tasks);

        assertThat(results).filteredOn(Entry.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(StaleEntryException.class::isInstance).hasSize(15);
        assertThat(ledger().find("A").orElseThrow().attempts()).isEqualTo(1);
        assertThat(ledger().history("A")).hasSize(2);
    }

    @Test
    default void whoListensIsToldAfterEachChangeUntilForgotten() {
        List<Long> versions = new ArrayList<>();
        Ledger ledger = ledger();
        Runnable listener = () -> versions.add(ledger.find("A").orElseThrow().version());
        ledger.onChange(listener);

        Entry entry = ledger.enter(LedgerBench.arrival("A.zip", "content"));
        entry = ledger.record(entry, Change.to(SUBMITTING));
        ledger.forget(listener);
        ledger.record(entry, Change.to(HELD));

        assertThat(versions).containsExactly(1L, 2L);
    }
}
