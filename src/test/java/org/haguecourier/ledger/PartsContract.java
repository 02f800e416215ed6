package org.haguecourier.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.haguecourier.packages.TransactionFacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A payload of several transactions, and the packages that it was split into. */
interface PartsContract extends LedgerBench {
    @Test
    default void allPartsAreEnteredAtOnceAndThePayloadNamesThem() {
        Entry payload = split(enter("P.zip"), "one", "two");

        assertThat(payload.state()).isEqualTo(State.SPLIT);
        assertThat(payload.due()).isEmpty();
        assertThat(payload.inspected()).isTrue();
        assertThat(ledger().parts("P"))
                .containsExactly(new Part("P-1", State.RECEIVED), new Part("P-2", State.RECEIVED));
        assertThat(ledger().find("P-1").orElseThrow().partOf()).contains("P");
        assertThat(ledger().find("P-1").orElseThrow().due()).map(Due::work).contains(Work.SUBMISSION);
        assertThat(ledger().history("P")).last().satisfies(line -> assertThat(line.detail())
                .isEqualTo("split into 2 packages, one a transaction: P-1 to P-2"));
    }

    @Test
    default void aPayloadThatSomebodyElseHasActedOnIsNotSplitByHalves() {
        Entry payload = enter("P.zip");
        ledger().record(payload, Change.inPlace().because("somebody was here"));

        assertThatThrownBy(() -> split(payload, "one", "two")).isInstanceOf(StaleEntryException.class);
        assertThat(ledger().list(Optional.empty())).extracting(Entry::reference).containsExactly("P");
    }

    @Test
    default void thePayloadIsDoneWhenItsLastPartIs() {
        split(enter("P.zip"), "one", "two");

        end("P-2", State.REJECTED);
        assertThat(state("P")).isEqualTo(State.SPLIT);
        end("P-1", State.REGISTERED);

        assertThat(state("P")).isEqualTo(State.COMPLETED);
        assertThat(ledger().history("P")).last().satisfies(line -> assertThat(line.detail())
                .isEqualTo("all parts have reached their end: 1 registered, 1 rejected"));
    }

    @Test
    default void aPartThatWasKnownIsADuplicateAndThePayloadIsDoneWithoutIt() {
        enter("BEFORE.zip", "one");
        enter("BEFORE-2.zip", "two");

        assertThat(split(enter("P.zip"), "one", "two").state()).isEqualTo(State.COMPLETED);
        assertThat(ledger().parts("P")).extracting(Part::state).containsOnly(State.DUPLICATE);
    }

    @Test
    default void eachMoveOfAPartIsNewsForThePayloadsReceiptWhichKeepsNoOthersWaiting() {
        split(enter("P.zip"), "one", "two");
        assertThat(shown()).containsExactlyInAnyOrder("P", "P-1", "P-2");

        Entry submitting = ledger().record(ledger().find("P-1").orElseThrow(), Change.to(State.SUBMITTING));
        assertThat(shown()).containsExactly("P-1");
        clock().forward(Duration.ofMillis(1500));
        Entry submitted = ledger().record(submitting, Change.to(State.SUBMITTED));
        clock().forward(Duration.ofMillis(500));
        assertThat(shown()).containsExactlyInAnyOrder("P", "P-1");

        clock().forward(Duration.ofSeconds(10));
        ledger().record(submitted, Change.inPlace().because("no move"));
        assertThat(shown()).containsExactly("P-1");
    }

    @Test
    default void theLastReceiptOfAPayloadDoesNotWait() {
        split(enter("P.zip"), "one");
        shown();

        end("P-1", State.REJECTED);

        assertThat(shown()).containsExactlyInAnyOrder("P", "P-1");
    }

    @Test
    default void thePictureOfThePayloadHasItsParts() {
        split(enter("P.zip"), "one", "two");

        assertThat(pictures())
                .filteredOn(picture -> picture.entry().reference().equals("P"))
                .singleElement()
                .satisfies(picture -> assertThat(picture.parts()).hasSize(2));
    }

    private Entry split(Entry payload, String... contents) {
        List<Arrival> parts = new ArrayList<>();
        for (String content : contents) {
            parts.add(LedgerBench.arrival("P-" + (parts.size() + 1) + ".zip", content));
        }
        return ledger().split(payload, TransactionFacts.UNKNOWN, List.of(), parts);
    }

    private void end(String reference, State end) {
        Roads.lead(ledger(), ledger().find(reference).orElseThrow(), end);
    }

    private State state(String reference) {
        return ledger().find(reference).orElseThrow().state();
    }

    private List<String> shown() {
        return pictures().stream().map(picture -> picture.entry().reference()).toList();
    }

    private List<Picture> pictures() {
        List<Picture> shown = new ArrayList<>();
        for (Optional<Picture> next = ledger().nextPicture(); next.isPresent(); next = ledger().nextPicture()) {
            shown.add(next.get());
            ledger().pictured(next.get());
        }
        return shown;
    }
}
