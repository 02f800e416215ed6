package org.haguecourier.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.files.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The chain of evidence: written with the change or not at all, without gaps, and nothing in it can be changed. */
interface EvidenceContract extends LedgerBench {
    @Test
    default void aRecordTellsOfTheChangeThatItWasWrittenWith() {
        Entry entry = enter("A.zip");

        ledger().record(
                        entry,
                        Change.to(State.SUBMITTING)
                                .witnessed(Witnessed.that("attempt-begun")
                                        .with("attempt", 1)
                                        .with("known", Optional.of("yes"))
                                        .with("unknown", Optional.empty())));

        Link link = testimony("A").links().get(0);
        assertThat(link.number()).isEqualTo(1);
        assertThat(link.line().orElseThrow())
                .matches(
                        "\\{\"record\":1,\"reference\":\"A\",\"at\":\"2026-11-21T05:25:07Z\",\"what\":\"attempt-begun\","
                                + "\"state\":\"submitting\",\"attempt\":1,\"known\":\"yes\",\"salt\":\"[0-9a-f]{32}\"}");
        assertThat(link.content()).isEqualTo(Sha256.of(link.line().orElseThrow().getBytes(StandardCharsets.UTF_8)));
        assertThat(testimony("A").before()).isEqualTo("0".repeat(64));
        assertThat(testimony("A").head())
                .isEqualTo(new Head(
                        1,
                        Sha256.of(("1 " + "0".repeat(64) + " " + link.content()).getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    default void whatIsNotWitnessedLeavesNoRecord() {
        ledger().record(enter("A.zip"), Change.to(State.SUBMITTING));

        assertThat(testimony("A").links()).isEmpty();
        assertThat(testimony("A").head()).isEqualTo(new Head(0, Link.START));
        assertThat(ledger().testimony("B")).isEmpty();
    }

    @Test
    default void aChangeThatIsRefusedLeavesNoRecordAndNoGap() {
        Entry old = enter("A.zip");
        Entry now = ledger().record(old, witnessed(State.SUBMITTING));

        assertThatThrownBy(() -> ledger().record(old, witnessed(State.SUBMITTING)))
                .isInstanceOf(StaleEntryException.class);
        assertThatThrownBy(() -> ledger().record(now, witnessed(State.REGISTERED)))
                .isInstanceOf(IllegalMoveException.class);
        assertThatThrownBy(() -> database().write(connection -> {
                    new Recording(connection, clock().instant()).record(now, witnessed(State.HELD));
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        ledger().record(now, witnessed(State.HELD));
        assertThat(testimony("A").links()).extracting(Link::number).containsExactly(1L, 2L);
    }

    @Test
    default void anAnswerThatIsKeptIsWitnessedOnce() {
        byte[] body = "<ok/>".getBytes(StandardCharsets.UTF_8);
        Entry entry = Roads.lead(ledger(), enter("A.zip"), State.SUBMITTED);
        entry = ledger().record(entry, Change.inPlace().answer("xml", body));
        ledger().record(entry, Change.inPlace().answer("xml", body));

        assertThat(testimony("A").links()).singleElement().satisfies(link -> assertThat(
                        link.line().orElseThrow())
                .contains("\"what\":\"answer-kept\",\"state\":\"submitted\",\"answer\":1,\"answerSha256\":\""
                        + Sha256.of(body) + "\",\"answerBytes\":5"));
        assertThat(testimony("A").answers()).singleElement().satisfies(kept -> assertThat(kept.body())
                .isEqualTo(body));
    }

    @Test
    default void theRecordsOfOthersAreShownByTheirHashAlone() {
        Entry other = enter("B.zip");
        Entry entry = enter("A.zip");
        other = ledger().record(other, witnessed(State.SUBMITTING));
        entry = ledger().record(entry, witnessed(State.SUBMITTING));
        other = ledger().record(other, witnessed(State.DEFERRED));
        ledger().record(entry, witnessed(State.HELD));
        ledger().record(other, witnessed(State.SUBMITTING));

        Testimony told = testimony("A");

        assertThat(told.links()).extracting(Link::number).containsExactly(2L, 3L, 4L);
        assertThat(told.links().get(1).line()).isEmpty();
        assertThat(told.links().get(1).content())
                .isEqualTo(testimony("B").links().get(2).content());
        assertThat(told.before()).isEqualTo(testimony("B").links().get(0).after(Link.START));
        assertThat(told.head().number()).isEqualTo(5);
    }

    @Test
    default void howeverManyWriteAtOnceTheChainHasNoGap() throws Exception {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Entry entry = enter("P" + i + ".zip");
            Ledger writer = i % 2 == 0 ? ledger() : besides();
            tasks.add(() -> {
                Entry now = writer.record(entry, witnessed(State.SUBMITTING));
                for (State next : List.of(State.DEFERRED, State.SUBMITTING, State.HELD)) {
                    now = writer.record(now, witnessed(next));
                }
                return now.state();
            });
        }

        assertThat(LedgerBench.inParallel(tasks)).containsOnly(State.HELD);

        assertThat(testimony("P0").head().number()).isEqualTo(48);
        for (int i = 0; i < 12; i++) {
            assertThat(testimony("P" + i).links())
                    .filteredOn(link -> link.line().isPresent())
                    .hasSize(4);
        }
    }

    @Test
    default void aChainOfManyPagesIsReadToItsEnd() {
        Entry entry = ledger().record(enter("A.zip"), witnessed(State.SUBMITTING));
        database().write(connection -> {
            for (int i = 0; i < 2500; i++) {
                new Chain(connection).add("B", clock().instant(), State.SUBMITTING, Witnessed.that("done"));
            }
            return null;
        });
        ledger().record(entry, witnessed(State.HELD));

        assertThat(testimony("A").links()).hasSize(2502);
        assertThat(testimony("A").head().number()).isEqualTo(2502);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            UPDATE evidence SET line = REPLACE(line, 'submitting', 'deferred') WHERE number = 4 => record 4, of B
            UPDATE evidence SET line = line || ' ' WHERE number = 5 => record 5, of A
            UPDATE evidence SET hash = REPLACE(hash, SUBSTR(hash, 1, 1), 'x') WHERE number = 2 => record 2, of A
            DELETE FROM evidence WHERE number = 4 => record 4 is not there
            DELETE FROM evidence WHERE number > 4 => record 5 is not there
            UPDATE evidence SET number = 7 WHERE number = 1 => record 1 is not there
            UPDATE evidence_head SET number = 4 => its end is not where
            UPDATE evidence_head SET hash = REPLACE(hash, SUBSTR(hash, 1, 1), 'x') => its end is not where
            DELETE FROM evidence_head => its head is not there
            """)
    default void whoeverChangesTheChainIsFoundOut(String tampering, String found) {
        Entry ours = enter("A.zip");
        Entry others = ledger().record(enter("B.zip"), witnessed(State.SUBMITTING));
        ours = ledger().record(ours, witnessed(State.SUBMITTING));
        others = ledger().record(others, witnessed(State.DEFERRED));
        ledger().record(others, witnessed(State.SUBMITTING));
        ledger().record(ours, witnessed(State.HELD));
        assertThat(testimony("A").head().number()).isEqualTo(5);

        database().write(connection -> Rows.update(connection, tampering));

        assertThatThrownBy(() -> testimony("A"))
                .isInstanceOf(BrokenChainException.class)
                .hasMessageContaining(found);
        database()
                .write(connection -> Rows.update(
                        connection,
                        "INSERT INTO evidence_head (id, number, hash) VALUES (1, 0, ?) ON CONFLICT (id) DO NOTHING",
                        Link.START));
    }

    private Testimony testimony(String reference) {
        return ledger().testimony(reference).orElseThrow();
    }

    private static Change witnessed(State state) {
        return Change.to(state).witnessed(Witnessed.that("moved"));
    }
}
