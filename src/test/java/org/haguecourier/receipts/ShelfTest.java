package org.haguecourier.receipts;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ShelfTest {
    @TempDir
    Path root;

    private ReceiptBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new ReceiptBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String place(Entry entry) {
        String name = "/sub/" + entry.reference() + ".zip";
        return switch (entry.state()) {
            case RECEIVED, DEFERRED, SUBMITTING -> "work/" + entry.parcel().id() + ".zip";
            case HELD -> "held" + name;
            case REJECTED, DUPLICATE, GIVEN_UP -> "rejected" + name;
            case SPLIT, COMPLETED -> "split" + name;
            case SUBMITTED,
                    IMPORTED,
                    IMPORT_FAILED,
                    UNDEFINED,
                    PROCESSING,
                    PENDING_REGULARIZATION,
                    REGISTERED,
                    ABANDONED,
                    CANCELLED -> "sent" + name;
        };
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aPackageLiesWhereItsStateSaysAndNowhereElse(State state) throws Exception {
        Entry entry = bench.entryIn(state);

        bench.shelf.put(entry);
        bench.shelf.put(entry);

        assertThat(bench.packages()).containsExactly(place(entry));
        assertThat(bench.shelf.find(entry))
                .isEqualTo(root.resolve(place(entry)))
                .hasBinaryContent(ReceiptBench.content(state.label()));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void aCrashInTheMiddleOfTheMoveIsCaughtUpWith(State state) throws Exception {
        Entry entry = bench.entryIn(state);
        Path right = root.resolve(place(entry));
        if (!right.equals(bench.inWork(entry))) {
            Files.createDirectories(right.getParent());
            Files.createLink(right, bench.inWork(entry));
        }

        bench.shelf.put(entry);

        assertThat(bench.packages()).containsExactly(place(entry));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"HELD", "REJECTED", "SUBMITTED"})
    void whatWasCollectedStaysCollected(State state) throws Exception {
        Entry entry = bench.entryIn(state);
        bench.shelf.put(entry);
        Files.delete(root.resolve(place(entry)));

        bench.shelf.put(entry);

        assertThat(bench.packages()).isEmpty();
        assertThatThrownBy(() -> bench.shelf.find(entry))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(entry.reference());
    }

    @Test
    void whatIsReleasedGoesBackToWorkAndThenOn() throws Exception {
        Entry held = bench.entryIn(State.HELD);
        bench.shelf.put(held);

        Entry released = bench.ledger.record(held, Change.to(State.DEFERRED));
        bench.shelf.put(released);
        assertThat(bench.packages()).containsExactly(place(released));

        Entry sending = bench.ledger.record(released, Change.to(State.SUBMITTING));
        Entry sent = bench.ledger.record(sending, Change.to(State.SUBMITTED));
        bench.shelf.put(sent);
        assertThat(bench.packages()).containsExactly("sent/sub/held.zip");
    }

    @Test
    void anEarlierFileOfTheNameIsNeverReplaced() throws Exception {
        Entry entry = bench.entryIn(State.SUBMITTED);
        Path earlier = root.resolve(place(entry));
        Files.createDirectories(earlier.getParent());
        Files.writeString(earlier, "somebody else's");

        assertThatThrownBy(() -> bench.shelf.put(entry)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(earlier).hasContent("somebody else's");
        assertThat(bench.inWork(entry)).hasBinaryContent(ReceiptBench.content("submitted"));
    }

    /** Left by a ledger that was lost: it has the name, and is another package. */
    @ParameterizedTest
    @ValueSource(strings = {"rejected", "held", "sent"})
    void aNamesakeInAnotherFolderIsNotTakenForThePackage(String other) throws Exception {
        Entry entry = bench.entryIn(State.DEFERRED);
        Path namesake = root.resolve(other + "/sub/deferred.zip");
        Files.createDirectories(namesake.getParent());
        Files.writeString(namesake, "an earlier one");

        bench.publishNext();

        assertThat(namesake).hasContent("an earlier one");
        assertThat(bench.inbox()).contains("sub/deferred.receipt.json");
        assertThat(bench.shelf.find(entry)).isEqualTo(bench.inWork(entry));
    }
}
