package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Roads;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.receipts.Shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A home with a real ledger, of which a copy is kept and brought back later, as from a backup. */
class ReconciliationTest {
    @TempDir
    Path folder;

    private Home home;
    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        home = new Home(folder);
        home.create();
        openLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aLedgerThatKnowsWhatWasSentIsTheLastOne() throws IOException {
        Roads.lead(ledger, received("A"), State.REGISTERED);
        Roads.lead(ledger, received("B"), State.REJECTED);
        Entry waiting = received("C");
        publishAll();

        Reconciliation reconciliation = new Reconciliation(home, ledger);

        assertThatCode(reconciliation::refuseOlderLedger).doesNotThrowAnyException();
        reconciliation.holdWhatMayHaveBeenSent();
        assertThat(reconciliation.orphans()).isEmpty();
        assertThat(ledger.find(waiting.reference()).orElseThrow().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void anOlderLedgerThatHasNeverHeardOfAPackageInSentStopsTheStart() throws IOException {
        backUp();
        Roads.lead(ledger, received("LATER"), State.SUBMITTED);
        publishAll();
        bringBack();

        assertThatThrownBy(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .isInstanceOf(UnsafeHomeException.class)
                .hasMessageContainingAll("LATER", "older than the folders", "Bring the last ledger back");
    }

    @Test
    void whatAnOlderLedgerWouldSendAgainIsHeld() throws IOException {
        Entry entry = received("A");
        publishAll();
        backUp();
        Roads.lead(ledger, entry, State.REGISTERED);
        publishAll();
        bringBack();

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        Entry held = ledger.find("A").orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.due()).isEmpty();
        assertThat(held.problems()).extracting(Problem::code).containsExactly("ledger-older-than-folders");
        assertThat(held.problems().get(0).message()).contains("received", "it lies in sent/", "ask WIPO");
        publishAll();
        assertThat(home.held().resolve("A.zip")).exists();
        assertThat(home.sent().resolve("A.zip")).doesNotExist();
    }

    @Test
    void theReceiptTellsThatTheLedgerIsOlderThoughThePackageWasCollected() throws IOException {
        Entry entry = received("A");
        publishAll();
        backUp();
        Roads.lead(ledger, entry, State.SUBMITTED);
        publishAll();
        Files.delete(home.sent().resolve("A.zip"));
        bringBack();

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        Entry held = ledger.find("A").orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.problems().get(0).message()).contains("its receipt says submitted");
    }

    @Test
    void whateverElseLiesUnderTheReceiptsNameProvesNothing() throws IOException {
        received("A");
        Files.writeString(home.inbox().resolve("A.receipt.json"), "{ not JSON");

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        assertThat(ledger.find("A").orElseThrow().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void aFileInWorkThatBelongsToNobodyIsExplainedAndLeftAlone() throws IOException {
        Path known = home.work().resolve(UUID.randomUUID() + ".zip");
        Path unknown = home.work().resolve("somebody's.zip");
        received("A");
        Files.write(known, content("A"));
        Files.writeString(unknown, "what nobody knows");

        assertThat(new Reconciliation(home, ledger).orphans())
                .hasSize(2)
                .anySatisfy(told -> assertThat(told)
                        .contains(known.getFileName().toString(), "content is that of A, which is received"))
                .anySatisfy(told -> assertThat(told)
                        .contains("somebody's.zip", "does not know its content", "move it to the outbox"));
        assertThat(known).exists();
        assertThat(unknown).hasContent("what nobody knows");
    }

    @Test
    void anotherHomesLedgerIsRefused() throws IOException {
        LedgerMark.of(home).tie(ledger);
        LedgerMark.of(home).tie(ledger);
        ledger.close();
        Files.delete(home.ledgerFile());
        openLedger();

        assertThatThrownBy(() -> LedgerMark.of(home).tie(ledger))
                .isInstanceOf(UnsafeHomeException.class)
                .hasMessageContainingAll("belongs to another home", ledger.identity(), "own ledger back");
    }

    private Entry received(String name) throws IOException {
        String id = UUID.randomUUID().toString();
        Files.write(home.work().resolve(id + ".zip"), content(name));
        Parcel parcel = new Parcel(id, name + ".zip", "", Sha256.of(content(name)), content(name).length);
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    private static byte[] content(String name) {
        return ("the package " + name).getBytes(StandardCharsets.UTF_8);
    }

    private void publishAll() throws IOException {
        DurableFiles files = new DurableFiles(home.work());
        Receipts receipts = new Receipts(home, new Shelf(home), files, ledger, new HandClock());
        for (var picture = ledger.nextPicture(); picture.isPresent(); picture = ledger.nextPicture()) {
            receipts.publish(picture.get());
        }
    }

    private void backUp() throws IOException {
        ledger.close();
        Files.copy(home.ledgerFile(), folder.resolve("backup"));
        openLedger();
    }

    private void bringBack() throws IOException {
        ledger.close();
        Files.copy(folder.resolve("backup"), home.ledgerFile(), StandardCopyOption.REPLACE_EXISTING);
        openLedger();
    }

    private void openLedger() {
        ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), new HandClock(), "test", Duration.ofMinutes(10));
    }
}
