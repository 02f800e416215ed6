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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Problem;
import org.haguecourier.ledger.Roads;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.outbox.Claim;
import org.haguecourier.outbox.Claims;
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
                .hasMessageContainingAll("LATER", "older than the folders", "bring the last ledger back");
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
        assertThat(held.problems().get(0).message()).contains("its receipt says submitted and has");
    }

    @Test
    void whateverElseLiesUnderTheReceiptsNameProvesNothing() throws IOException {
        received("A");
        Files.writeString(home.inbox().resolve("A.receipt.json"), "{ not JSON");

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        assertThat(ledger.find("A").orElseThrow().state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void aPackageInHeldThatAnOlderLedgerHasNeverHeardOfStopsTheStart() throws IOException {
        backUp();
        Roads.lead(ledger, received("LATER"), State.HELD);
        publishAll();
        bringBack();

        assertThatThrownBy(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .isInstanceOf(OlderLedgerException.class)
                .hasMessageContainingAll("held", "LATER", "older than the folders", "courier adopt-ledger");
    }

    @Test
    void aPackageInWorkThatAnOlderLedgerHasNeverHeardOfStopsTheStart() throws IOException {
        backUp();
        Entry lost = received("LATER");
        bringBack();

        assertThatThrownBy(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .isInstanceOf(OlderLedgerException.class)
                .hasMessageContainingAll("work", lost.parcel().id(), "courier adopt-ledger");
    }

    @Test
    void theCopyOfWhatIsClaimedAndNotEnteredYetIsNoStranger() throws IOException {
        Path dropped = Files.write(home.outbox().resolve("A.zip"), content("A"));
        Claim claim = new Claims(home.outbox()).take(dropped).orElseThrow();
        Files.write(home.work().resolve(claim.id() + ".zip"), content("A"));

        assertThatCode(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .doesNotThrowAnyException();
        assertThat(new Reconciliation(home, ledger).orphans()).isEmpty();
    }

    @Test
    void whatPeopleLeaveInRejectedStopsNothing() throws IOException {
        Files.write(home.rejected().resolve("corrected.zip"), content("corrected"));

        assertThatCode(() -> new Reconciliation(home, ledger).refuseOlderLedger())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "REJECTED, it lies in rejected/",
        "GIVEN_UP, it lies in rejected/",
        "SPLIT, it lies in split/",
        "HELD, it lies in held/"
    })
    void whatLiesWhereTheLedgerNeverPutItIsHeld(State state, String found) throws IOException {
        Entry entry = received("A");
        publishAll();
        backUp();
        Roads.lead(ledger, entry, state);
        publishAll();
        Files.delete(home.inbox().resolve("A.receipt.json"));
        bringBack();

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        Entry held = ledger.find("A").orElseThrow();
        assertThat(held.state()).isEqualTo(State.HELD);
        assertThat(held.problems().get(0).message()).contains(found);
    }

    @Test
    void aReleasedPackageThatStillLiesInHeldIsNotHeldAgain() throws IOException {
        Entry held = Roads.lead(ledger, received("A"), State.HELD);
        publishAll();
        ledger.record(held, Change.to(State.DEFERRED));

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        assertThat(ledger.find("A").orElseThrow().state()).isEqualTo(State.DEFERRED);
    }

    @Test
    void aReceiptThatSaysTheSameStateIsToldByItsLines() throws IOException {
        Entry entry = Roads.lead(ledger, received("A"), State.DEFERRED);
        backUp();
        ledger.record(entry, Change.to(State.DEFERRED).because("once more"));
        publishAll();
        bringBack();

        new Reconciliation(home, ledger).holdWhatMayHaveBeenSent();

        int lines = ledger.history("A").size() - 1;
        assertThat(ledger.find("A").orElseThrow().problems().get(0).message())
                .contains(
                        "says deferred and has " + (lines + 1) + " lines of history, of which the ledger has " + lines);
    }

    @Test
    void aFileInWorkWithContentThatIsKnownIsExplainedAndLeftAlone() throws IOException {
        Path known = home.work().resolve(UUID.randomUUID() + ".zip");
        received("A");
        Files.write(known, content("A"));

        new Reconciliation(home, ledger).refuseOlderLedger();
        assertThat(new Reconciliation(home, ledger).orphans())
                .singleElement()
                .asString()
                .contains(known.getFileName().toString(), "content is that of A, which is received");
        assertThat(known).exists();
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
