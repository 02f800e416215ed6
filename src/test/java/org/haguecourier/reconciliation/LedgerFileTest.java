package org.haguecourier.reconciliation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Home;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.SqliteDatabase;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerFileTest {
    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void aHomeWithoutALedger() throws IOException {
        home = new Home(folder);
        home.create();
    }

    @Test
    void aFreshHomeStarts() {
        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();
    }

    @Test
    void packagesThatWereSentWithoutALedgerStopTheStart() throws IOException {
        Path below = Files.createDirectories(home.sent().resolve("sub"));
        Files.createFile(below.resolve("A.zip"));

        refuses("ledger.sqlite is gone", "backup", "ask WIPO");
    }

    @Test
    void aPackageOnItsWayWithoutALedgerStopsTheStart() throws IOException {
        Files.createFile(home.work().resolve("4711.zip"));

        refuses("ledger.sqlite is gone");
    }

    @Test
    void anEmptyFileIsNoLedger() throws IOException {
        Files.createFile(home.held().resolve("A.zip"));
        Files.createFile(home.ledgerFile());

        refuses("ledger.sqlite is empty");
    }

    @Test
    void aHomeThatHasHadALedgerWantsItBackThoughEverythingWasCollected() throws IOException {
        try (Ledger ledger = ledger()) {
            LedgerMark.of(home).note(ledger);
        }
        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();

        Files.delete(home.ledgerFile());

        refuses("has had a ledger before", "ledger.sqlite is gone");
    }

    @Test
    void aSoundLedgerStarts() throws IOException {
        Files.createFile(home.sent().resolve("A.zip"));
        ledger().close();

        assertThatCode(() -> LedgerFile.check(home)).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        Files.writeString(
                home.ledgerFile(), "This is a text of somebody's, and longer than a page of SQLite's header.");

        refuses("is damaged", "file is not a database", "Keep a copy", "backup");
        refuses("move ledger/, sent/, work/, held/, split/, rejected/, inbox/ and outbox/.claimed/ out of the home");
    }

    @Test
    void pagesThatWereOverwrittenAreDamage() throws IOException {
        try (Ledger ledger = ledger()) {
            for (int i = 0; i < 200; i++) {
                ledger.enter(new Arrival(new Parcel("p" + i, i + ".zip", "", "hash " + i, 1), "sandbox"));
            }
        }
        try (FileChannel file = FileChannel.open(home.ledgerFile(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(16 * 1024), file.size() / 2);
        }

        refuses("is damaged");
    }

    @Test
    void aLedgerThatWasCutIsDamaged() throws IOException {
        ledger().close();
        try (FileChannel file = FileChannel.open(home.ledgerFile(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }

        refuses("is damaged");
    }

    private Ledger ledger() {
        return new Ledger(SqliteDatabase.migrated(home.ledgerFile()), new HandClock(), "test", Duration.ofMinutes(10));
    }

    private void refuses(String... words) {
        assertThatThrownBy(() -> LedgerFile.check(home))
                .isInstanceOf(UnsafeHomeException.class)
                .hasMessageContainingAll(words);
    }
}
