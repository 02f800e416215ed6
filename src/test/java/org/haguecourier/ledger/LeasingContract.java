package org.haguecourier.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has which work in hand, and for how long. */
interface LeasingContract extends LedgerBench {
    @Test
    default void eachEntryGoesToExactlyOneOfManyHands() throws Exception {
        IntStream.range(0, 200).forEach(i -> enter("A" + i + ".zip"));
        List<Ledger> ledgers = List.of(ledger(), besides());
        List<Callable<Object>> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Ledger ledger = ledgers.get(i % 2);
            hands.add(() -> everythingThatIsDue(ledger));
        }

        List<Object> claimed = LedgerBench.inParallel(hands).stream()
                .flatMap(of -> of instanceof List<?> list ? list.stream() : java.util.stream.Stream.of(of))
                .map(Object.class::cast)
                .toList();

        assertThat(claimed).hasSize(200).doesNotHaveDuplicates().hasOnlyElementsOfType(String.class);
    }

    private static List<String> everythingThatIsDue(Ledger ledger) {
        List<String> mine = new ArrayList<>();
        for (Optional<Entry> next = ledger.claim(Work.SUBMISSION);
                next.isPresent();
                next = ledger.claim(Work.SUBMISSION)) {
            mine.add(next.get().reference());
        }
        return mine;
    }

    @Test
    default void theLongestDueComesFirstAndOfThoseTheFirstEntered() {
        Entry late = enter("late.zip");
        clock().forward(Duration.ofMillis(1));
        Entry early = enter("early.zip");
        clock().forward(Duration.ofMillis(1));
        Entry earlyToo = enter("early-too.zip");
        Instant now = clock().instant();
        defer(late, now);
        defer(early, now.minusSeconds(5));
        defer(earlyToo, now.minusSeconds(5));
        defer(enter("not-yet.zip"), now.plusMillis(1));

        assertThat(everythingThatIsDue(ledger())).containsExactly("early", "early-too", "late");
    }

    private Entry defer(Entry entry, Instant until) {
        return ledger().record(entry, Change.to(State.DEFERRED).then(Work.SUBMISSION, until));
    }

    @Test
    default void workOfAnotherKindIsNotTaken() {
        enter("A.zip");

        assertThat(ledger().claim(Work.IMPORT_STATUS)).isEmpty();
        assertThat(ledger().claim(Work.SUBMISSION)).isPresent();
    }

    @Test
    default void aLeaseThatRanOutIsFreeAgainAndNotAMomentEarlier() {
        Entry entry = enter("A.zip");
        assertThat(ledger().claim(Work.SUBMISSION)).contains(entry);

        clock().forward(LEASE.minusMillis(1));
        assertThat(besides().claim(Work.SUBMISSION)).isEmpty();
        clock().forward(Duration.ofMillis(1));

        assertThat(besides().claim(Work.SUBMISSION)).contains(entry);
    }

    @Test
    default void aRecordGivesTheEntryBack() {
        Entry entry = enter("A.zip");
        ledger().claim(Work.SUBMISSION);

        Entry changed = ledger().record(entry, Change.inPlace().then(Work.SUBMISSION, clock().instant()));

        assertThat(ledger().claim(Work.SUBMISSION)).contains(changed);
    }

    @Test
    default void whatIsBegunIsForOthersToRecoverOnceTheLeaseEnds() {
        Entry begun = begun();
        assertThat(besides().claim(Work.RECOVERY)).isEmpty();
        assertThat(besides().nextDue(Work.RECOVERY)).contains(HandClock.START.plus(LEASE));

        clock().forward(LEASE);
        assertThat(besides().claim(Work.RECOVERY)).contains(begun);
        assertThat(besides().claim(Work.SUBMISSION)).isEmpty();
    }

    private Entry begun() {
        Entry entry = enter("A.zip");
        ledger().claim(Work.SUBMISSION);
        return ledger().record(
                        entry,
                        Change.to(State.SUBMITTING)
                                .then(Work.RECOVERY, clock().instant())
                                .keepsLease());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    default void whatIsInHandIsNeverHandedOutAgainHoweverTheClockLeaps(long days) {
        begun();
        enter("B.zip");
        ledger().claim(Work.SUBMISSION);

        clock().leap(Duration.ofDays(days));

        assertThat(ledger().claim(Work.RECOVERY)).isEmpty();
        assertThat(ledger().claim(Work.SUBMISSION)).isEmpty();
        assertThat(ledger().nextDue(Work.RECOVERY)).isEmpty();
    }

    @Test
    default void whatIsGivenBackIsFreeAtOnce() {
        Ledger ledger = ledger();
        enter("A.zip");
        Entry claimed = ledger.claim(Work.SUBMISSION).orElseThrow();

        ledger.giveBack(claimed);

        assertThat(ledger.claim(Work.SUBMISSION)).contains(claimed);
    }

    @Test
    default void whatIsLetGoRestsAsLongAsTheLeaseButNotForADayWhenTheClockIsSetBack() {
        Ledger ledger = ledger();
        enter("A.zip");
        Entry claimed = ledger.claim(Work.SUBMISSION).orElseThrow();

        ledger.letGo(claimed);
        assertThat(ledger.claim(Work.SUBMISSION)).isEmpty();
        assertThat(ledger.nextDue(Work.SUBMISSION)).contains(HandClock.START.plus(LEASE));

        clock().leap(Duration.ofDays(-1));
        assertThat(ledger.claim(Work.SUBMISSION)).contains(claimed);
        ledger.letGo(claimed);
        assertThat(ledger.claim(Work.SUBMISSION)).as("the old ticket is void").isEmpty();
    }

    @Test
    default void anOldTicketTakesNothingOutOfAnotherHand() {
        Ledger ledger = ledger();
        enter("A.zip");
        Entry first = ledger.claim(Work.SUBMISSION).orElseThrow();
        ledger.record(first, Change.inPlace().then(Work.SUBMISSION, clock().instant()));
        ledger.claim(Work.SUBMISSION).orElseThrow();

        ledger.giveBack(first);

        clock().forward(LEASE);
        assertThat(ledger.claim(Work.SUBMISSION)).isEmpty();
    }

    @Test
    default void newPackagesAndThoseThatWerePutOffTakeTurns() {
        for (int i = 0; i < 6; i++) {
            defer(enter("old-" + i + ".zip"), clock().instant());
        }
        for (int i = 0; i < 3; i++) {
            enter("new-" + i + ".zip");
        }

        assertThat(everythingThatIsDue(ledger()))
                .containsExactly("new-0", "old-0", "new-1", "old-1", "new-2", "old-2", "old-3", "old-4", "old-5");
    }

    @Test
    default void packagesOfTheSameMillisecondGoInTheOrderOfEntering() {
        List<String> names =
                IntStream.range(0, 50).mapToObj(i -> "n" + (i * 37 % 50)).toList();
        names.forEach(name -> enter(name + ".zip"));
        assertThat(ledger().list(Optional.empty())).extracting(Entry::reference).containsExactlyElementsOf(names);
        assertThat(everythingThatIsDue(ledger())).containsExactlyElementsOf(names);

        names.forEach(name -> defer(ledger().find(name).orElseThrow(), clock().instant()));
        assertThat(everythingThatIsDue(ledger())).containsExactlyElementsOf(names);
    }

    @Test
    default void aNewPackageIsDueThoughTheClockWasSetBackAndOneThatWasPutOffNoLaterThanEver() {
        Duration longest = Duration.ofMinutes(30);
        Ledger ledger = new Ledger(
                database(),
                clock(),
                "this process",
                LEASE,
                Map.of(Work.SUBMISSION, longest, Work.RECOVERY, Duration.ZERO));
        defer(enter("put-off.zip"), clock().instant().plus(longest));
        enter("new.zip");
        enter("begun.zip");

        assertThat(everythingThatIsDue(ledger)).containsExactly("new", "begun");
        ledger.record(
                ledger.find("begun").orElseThrow(), Change.to(State.SUBMITTING).then(Work.RECOVERY, clock().instant()));
        ledger.freeAllLeases();
        clock().leap(Duration.ofDays(-1));

        assertThat(everythingThatIsDue(ledger)).containsExactlyInAnyOrder("new", "put-off");
        assertThat(ledger.claim(Work.RECOVERY)).isPresent();
    }

    @Test
    default void afterACrashEverythingIsFreeAtOnce() {
        enter("A.zip");
        enter("B.zip");
        enter("C.zip");
        ledger().claim(Work.SUBMISSION);
        ledger().claim(Work.SUBMISSION);

        assertThat(ledger().freeAllLeases()).isEqualTo(2);

        assertThat(everythingThatIsDue(ledger())).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(ledger().freeAllLeases()).isEqualTo(3);
        assertThat(ledger().freeAllLeases()).isZero();
    }

    @Test
    default void nextDueIsTheFirstMomentAtWhichThereMayBeWork() {
        assertThat(ledger().nextDue(Work.SUBMISSION)).isEmpty();
        Entry one = enter("A.zip");
        assertThat(ledger().nextDue(Work.SUBMISSION)).contains(HandClock.START);

        Instant later = HandClock.START.plusSeconds(90);
        Entry deferred = defer(one, later);
        assertThat(ledger().nextDue(Work.SUBMISSION)).contains(later);

        defer(enter("B.zip"), later.plusSeconds(1));
        assertThat(ledger().nextDue(Work.SUBMISSION)).contains(later);

        clock().forward(Duration.ofSeconds(90));
        assertThat(ledger().claim(Work.SUBMISSION)).contains(deferred);
        assertThat(ledger().nextDue(Work.SUBMISSION)).contains(later.plusSeconds(1));
    }
}
