package org.haguecourier.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How a package gets its name, and when it counts as known already. */
interface EnteringContract extends LedgerBench {
    @Test
    default void theReferenceIsTheStemAndLaterOnesOfTheNameAreNumbered() {
        assertThat(enter("REF-2026-0001.zip").reference()).isEqualTo("REF-2026-0001");
        assertThat(enter("REF-2026-0001.zip").reference()).isEqualTo("REF-2026-0001-2");
        assertThat(enter("REF-2026-0001.ZIP").reference()).isEqualTo("REF-2026-0001-3");
        assertThat(enter("a.b.zip").reference()).isEqualTo("a.b");
    }

    @Test
    default void aNumberThatIsSomebodysNameIsLeftOut() {
        enter("A.zip");
        enter("A-2.zip");

        assertThat(enter("A.zip").reference()).isEqualTo("A-3");
    }

    @Test
    default void namesThatDifferInCaseAloneAreOneNameToSomeFileSystems() {
        enter("Refusal.zip");

        assertThat(enter("REFUSAL.zip").reference()).isEqualTo("REFUSAL-2");
        assertThat(ledger().find("refusal")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00fc", "\u6f22", "\ud83d\ude00"})
    default void aLongNameLeavesRoomForWhatIsWrittenBesideIt(String letter) {
        String stem = letter.repeat(246 / letter.getBytes(StandardCharsets.UTF_8).length);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            entries.add(enter(stem + ".zip"));
        }

        assertThat(entries).extracting(Entry::reference).doesNotHaveDuplicates().allSatisfy(reference -> {
            String longest = reference + ".123-pending-regularization.json";
            assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(reference).doesNotContain("\ufffd").startsWith(letter);
        });
    }

    @Test
    default void longNamesThatDifferAtTheirEndStayApart() {
        String same = "x".repeat(240);

        String one = enter(same + "1.zip").reference();
        String other = enter(same + "2.zip").reference();

        assertThat(one).isNotEqualToIgnoringCase(other).doesNotEndWith("-2");
        assertThat(other).doesNotEndWith("-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.zip",
                "quote'\".zip",
                "${user.home}.zip",
                "{{hws.home}}.zip",
                "\ud83d\udce6.zip",
                "%_.zip",
                "back\\slash.zip",
                "zip"
            })
    default void whateverTheNameIsItComesBackAsItWas(String file) {
        Entry entered = enter(file);

        assertThat(ledger().find(entered.reference())).contains(entered);
        assertThat(entered.parcel().file()).isEqualTo(file);
        assertThat(entered.reference()).isEqualTo(file.replaceAll("[.]zip$", ""));
    }

    @Test
    default void aNameThatCannotBePrintedKeepsItsLettersAlone() {
        Entry entered = enter("line\nbreak\u202Egpj.zip");

        assertThat(entered.parcel().file()).isEqualTo("line\nbreak\u202Egpj.zip");
        assertThat(entered.reference()).isEqualTo("line_break_gpj");
    }

    @Test
    default void aNewPackageIsReceivedAndDueAtOnce() {
        Entry entry = enter("A.zip");

        assertThat(entry.state()).isEqualTo(State.RECEIVED);
        assertThat(entry.due()).contains(new Due(Work.SUBMISSION, HandClock.START));
        assertThat(entry.version()).isEqualTo(1);
        assertThat(entry.attempts()).isZero();
        assertThat(entry.problems()).isEmpty();
        assertThat(ledger().knowsParcel(entry.parcel().id())).isTrue();
        assertThat(ledger().knowsParcel("another")).isFalse();
    }

    @Test
    default void theSameContentAgainNamesTheFirstAndIsNotDue() {
        Entry first = enter("A.zip", "content");
        clock().forward(java.time.Duration.ofDays(30));
        Entry again = enter("A.zip", "content");
        Entry elsewhere = enter("B.zip", "content");

        assertThat(List.of(again, elsewhere)).allSatisfy(entry -> {
            assertThat(entry.state()).isEqualTo(State.DUPLICATE);
            assertThat(entry.duplicateOf()).contains(first.reference());
            assertThat(entry.due()).isEmpty();
            assertThat(entry.problems()).extracting(Problem::code).containsExactly("duplicate");
        });
        assertThat(ledger().history("B"))
                .extracting(HistoryLine::state)
                .containsExactly(State.RECEIVED, State.DUPLICATE);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"REJECTED", "DUPLICATE"},
            mode = EnumSource.Mode.EXCLUDE)
    default void theSameContentIsADuplicateWhateverHasBecomeOfTheFirst(State state) {
        Roads.lead(ledger(), enter("A.zip", "content"), state);

        assertThat(enter("B.zip", "content").state()).isEqualTo(State.DUPLICATE);
    }

    @Test
    default void whatWasTurnedDownBeforeItWasSentMayBeTriedAgain() {
        Roads.lead(ledger(), enter("A.zip", "content"), State.REJECTED);

        Entry again = enter("A.zip", "content");

        assertThat(again.state()).isEqualTo(State.RECEIVED);
        assertThat(again.reference()).isEqualTo("A-2");
    }

    @Test
    default void whatHwsRefusedIsNotTriedAgainWithTheSameBytes() {
        Entry sending = ledger().record(
                        enter("A.zip", "content"), Change.to(State.SUBMITTING).countsAsAttempt());
        ledger().record(sending, Change.to(State.REJECTED));

        assertThat(enter("A.zip", "content").duplicateOf()).contains("A");
    }

    @Test
    default void ofTheSameContentEnteredByManyAtOnceExactlyOneIsSent() throws Exception {
        Ledger here = ledger();
        Ledger there = besides();
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Ledger ledger = i % 2 == 0 ? here : there;
            tasks.add(
                    () -> ledger.enter(LedgerBench.arrival("A.zip", "content")).state());
        }

        List<Object> states = LedgerBench.inParallel(tasks);

        assertThat(states).containsOnly(State.RECEIVED, State.DUPLICATE).containsOnlyOnce(State.RECEIVED);
    }

    @Test
    default void theHomeBelongsToTheEnvironmentThatItWasFirstUsedFor() {
        assertThat(ledger().environment("acceptance")).isEqualTo("acceptance");
        assertThat(ledger().environment("production")).isEqualTo("acceptance");
        assertThat(besides().environment("sandbox")).isEqualTo("acceptance");
    }
}
