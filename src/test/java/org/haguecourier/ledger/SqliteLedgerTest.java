package org.haguecourier.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The embedded ledger on a real file. */
class SqliteLedgerTest extends LedgerContract {
    @TempDir
    Path folder;

    private final List<Database> open = new ArrayList<>();
    private Database database;

    @Override
    public Database database() {
        if (database == null) {
            database = anotherConnection();
        }
        return database;
    }

    @Override
    public Database anotherConnection() {
        return opened(SqliteDatabase.migrated(file()));
    }

    private Database opened(Database fresh) {
        open.add(fresh);
        return fresh;
    }

    private Path file() {
        return folder.resolve("ledger.sqlite");
    }

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    @Test
    void aCommitIsOnTheDiskBeforeItReturns() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
    }

    @Test
    void theWriteAheadLogStaysSmallHoweverMuchIsWritten() throws Exception {
        for (int i = 0; i < 400; i++) {
            enter("A-" + i + ".zip");
        }

        assertThat(Files.size(folder.resolve("ledger.sqlite-wal"))).isLessThan(1_000_000);
    }

    private String pragma(String name) {
        return database().read(connection -> Rows.one(connection, row -> row.getString(1), "PRAGMA " + name)
                .orElseThrow());
    }

    @Test
    void aSecondWriterWaitsForTheFirstInsteadOfFailing() throws Exception {
        Database first = database();
        Database second = anotherConnection();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var slow = CompletableFuture.runAsync(() -> first.write(connection -> {
            inside.countDown();
            waitFor(goOn);
            return Rows.update(connection, "INSERT INTO home_fact (name, value) VALUES ('a', 'first')");
        }));
        inside.await();
        var other = CompletableFuture.supplyAsync(() -> second.write(connection ->
                Rows.one(connection, row -> row.getString(1), "SELECT value FROM home_fact WHERE name = 'a'")));
        assertThat(other).isNotDone();
        goOn.countDown();

        slow.join();
        assertThat(other.join()).contains("first");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoOnlyLooksNeverKeepsTheWriterWaiting() {
        Ledger writer = ledger();
        enter("A.zip");
        Database reader = opened(SqliteDatabase.readOnly(file()));

        reader.read(connection -> {
            Rows.query(connection, row -> row.getString(1), "SELECT reference FROM entry");
            writer.enter(LedgerBench.arrival("B.zip", "B"));
            return null;
        });

        assertThat(Ledger.beside(reader).list(Optional.empty())).hasSize(2);
    }

    @Test
    void aLedgerToLookAtRefusesToWrite() {
        Entry entry = enter("A.zip");
        Ledger reader = Ledger.beside(opened(SqliteDatabase.readOnly(file())));

        assertThat(reader.find("A")).contains(entry);
        assertThatThrownBy(() -> reader.record(entry, Change.to(State.GIVEN_UP)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> reader.record(entry, Change.to(State.HELD))).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> reader.enter(LedgerBench.arrival("B.zip", "B")))
                .isInstanceOf(LedgerException.class);
        assertThat(reader.list(Optional.empty())).containsExactly(entry);
    }

    @Test
    void aLedgerThatNobodyHasOpenCanBeLookedAt() {
        Entry entry = enter("A.zip");
        database().close();

        assertThat(Ledger.beside(opened(SqliteDatabase.readOnly(file()))).find("A"))
                .contains(entry);
    }

    @Test
    void aJobThatFailsLeavesNothingBehindAndTheNextOneWorks() {
        assertThatThrownBy(() -> database().write(connection -> {
                    Rows.update(connection, "INSERT INTO home_fact (name, value) VALUES ('a', 'b')");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThatThrownBy(
                        () -> database().write(connection -> Rows.update(connection, "INSERT INTO nowhere VALUES (1)")))
                .isInstanceOf(LedgerException.class);

        Integer facts = database()
                .read(connection -> Rows.one(connection, row -> row.getInt(1), "SELECT COUNT(*) FROM home_fact")
                        .orElseThrow());
        assertThat(facts).isZero();
        assertThat(enter("A.zip").reference()).isEqualTo("A");
    }

    @Test
    void whatIsRecordedIsThereWhenTheLedgerWasNeverClosed() throws Exception {
        Entry entry = ledger().record(enter("A.zip"), Change.to(State.SUBMITTING));

        Path afterwards = Files.createDirectory(folder.resolve("afterwards"));
        for (String name : List.of("ledger.sqlite", "ledger.sqlite-wal")) {
            Files.copy(folder.resolve(name), afterwards.resolve(name));
        }

        Database found = opened(SqliteDatabase.migrated(afterwards.resolve("ledger.sqlite")));
        assertThat(Ledger.beside(found).find("A")).contains(entry);
    }

    @Test
    void twoProcessesShareTheLedgerAndAKilledOneTakesNothingAlong() throws Exception {
        Ledger here = ledger();
        List<String> promised = new ArrayList<>();
        try (LedgerProcess other = new LedgerProcess(file())) {
            for (int i = 0; i < 100; i++) {
                promised.add(other.next());
                promised.add(here.enter(LedgerBench.arrival("here-" + i + ".zip", "here " + i))
                        .reference());
            }
            promised.addAll(other.kill());
        }

        assertThat(enter("afterwards.zip").state()).isEqualTo(State.RECEIVED);
        assertThat(here.list(Optional.empty())).extracting(Entry::reference).containsAll(promised);
    }
}
