package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Witnessed;

import static java.util.stream.Collectors.toList;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The Office has collected everything: only the mark can tell that the ledger is not the last one. */
class LedgerMarkTest {
    @TempDir
    Path root;

    private Home home;
    private Ledger ledger;

    @BeforeEach
    void aHomeThatHasStarted() throws IOException {
        home = new Home(root.resolve("home"));
        home.create();
        ledger = open(home);
        LedgerMark.of(home).note(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void theLastLedgerStartsWhateverCameAfterTheMark() throws IOException {
        begin("A");
        LedgerMark.of(home).note(ledger);
        begin("B");

        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();
        ledger.close();
        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();
    }

    @Test
    void aLedgerFromABackupIsRefused() throws IOException {
        begin("A");
        LedgerMark.of(home).note(ledger);
        Home backup = copy("ledger.sqlite", "ledger.sqlite-wal");
        begin("B");
        LedgerMark.of(home).note(ledger);

        refuses(withMark(backup), "had 2 records", "this one has 1", "backup", "courier adopt-ledger");
    }

    @Test
    void aLedgerThatLostItsWriteAheadLogIsRefused() throws IOException {
        ledger.close();
        ledger = open(home);
        begin("A");
        LedgerMark.of(home).note(ledger);

        refuses(withMark(copy("ledger.sqlite")), "had 1 records", "this one has 0", "ledger.sqlite-wal is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 24})
    void aWriteAheadLogThatSqliteTakesForNothingIsRefusedAndLeftAsItIs(int damaged) throws IOException {
        ledger.close();
        ledger = open(home);
        begin("A");
        LedgerMark.of(home).note(ledger);
        Home killed = withMark(copy("ledger.sqlite", "ledger.sqlite-wal"));
        Path log = killed.ledger().resolve("ledger.sqlite-wal");
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}), damaged);
        }
        byte[] before = Files.readAllBytes(log);

        refuses(killed, "this one has 0");

        assertThat(log).hasBinaryContent(before);
    }

    @Test
    void aLedgerThatWentOnFromABackupByItselfIsRefused() throws IOException {
        Home backup = copy("ledger.sqlite", "ledger.sqlite-wal");
        begin("A");
        LedgerMark.of(home).note(ledger);
        try (Ledger other = open(backup)) {
            begin(other, "B");
            begin(other, "C");
        }

        refuses(withMark(backup), "this one has others");
    }

    @Test
    void aHomeWhoseMarkIsGoneIsRefusedOnceSomethingWasSent() throws IOException {
        Files.delete(home.work().resolve("ledger.id"));
        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();

        begin("A");

        refuses(home, "has 1 records", "ledger.id is gone", "bring it back", "courier adopt-ledger");
    }

    @Test
    void aMarkThatCannotBeReadIsRefused() throws IOException {
        Files.writeString(home.work().resolve("ledger.id"), ledger.identity() + "\nsomething else\n");

        refuses(home, "second line", "cannot be read");
    }

    @Test
    void theMarkOfAnEarlierVersionSaysWhichLedgerAndNoMore() throws IOException {
        begin("A");
        Files.writeString(
                home.work().resolve("ledger.id"),
                ledger.identity() + "\nThe ledger of this home has this identity. Without its ledger\n");

        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();
    }

    @Test
    void aLedgerThatHadNoTimeToBecomeOneIsMadeAnew() throws IOException {
        Home fresh = new Home(root.resolve("fresh"));
        fresh.create();
        Files.copy(home.ledgerFile(), fresh.ledgerFile());

        assertThatCode(() -> LedgerFile.check(fresh)).doesNotThrowAnyException();
    }

    @Test
    void anotherHomesLedgerIsRefused() throws IOException {
        Home other = new Home(root.resolve("other"));
        other.create();
        open(other).close();

        assertThatThrownBy(() -> LedgerFile.check(withMark(other)))
                .isInstanceOf(UnsafeHomeException.class)
                .isNotInstanceOf(OlderLedgerException.class)
                .hasMessageContainingAll("belongs to another home", "own ledger back");
    }

    /** Several hands send at once, and each notes what it has begun. */
    @Test
    void theMarkNeverGoesBackAndIsNeverAheadOfTheLedger() throws Exception {
        LedgerMark mark = LedgerMark.of(home);
        var hands = Executors.newFixedThreadPool(4);
        List<Callable<Void>> work = range(0, 40)
                .<Callable<Void>>mapToObj(number -> () -> {
                    begin("P" + number);
                    mark.note(ledger);
                    LedgerMark.of(home).check(ledger);
                    return null;
                })
                .collect(toList());
        for (Future<Void> one : hands.invokeAll(work)) {
            one.get();
        }
        hands.shutdown();

        assertThat(Files.readString(home.work().resolve("ledger.id")))
                .contains("\n40 " + ledger.standing().head().hash() + "\n");
    }

    private void begin(String name) {
        begin(ledger, name);
    }

    private static void begin(Ledger ledger, String name) {
        Entry entry = ledger.enter(new Arrival(new Parcel(name, name + ".zip", "", "hash " + name, 1), "sandbox"));
        ledger.record(entry, Change.to(State.SUBMITTING).witnessed(Witnessed.that("attempt-begun")));
    }

    /** As it is at this moment, for a home of its own; SQLite's own files only as far as they are named. */
    private Home copy(String... parts) throws IOException {
        Home copy = new Home(root.resolve("copy"));
        copy.create();
        for (String part : parts) {
            Files.copy(home.ledger().resolve(part), copy.ledger().resolve(part));
        }
        return copy;
    }

    private Home withMark(Home copy) throws IOException {
        Files.copy(home.work().resolve("ledger.id"), copy.work().resolve("ledger.id"));
        return copy;
    }

    private static Ledger open(Home home) {
        Ledger ledger =
                new Ledger(SqliteDatabase.migrated(home.ledgerFile()), new HandClock(), "test", Duration.ofMinutes(10));
        ledger.identity();
        return ledger;
    }

    private static void refuses(Home home, String... words) {
        assertThatThrownBy(() -> LedgerFile.check(home))
                .isInstanceOf(OlderLedgerException.class)
                .hasMessageContainingAll(words);
    }
}
