package org.haguecourier.condition;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Database;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.outbox.Heard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** A real home and a real ledger; only the disk's failures and the time that passes are made up. */
class HomeConditionTest {
    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong descriptors = new AtomicLong(1000);
    private final Heard heard = Heard.from(HomeCondition.class);
    private Optional<IOException> failure = Optional.empty();
    private String failing = "";
    private Home home;
    private Database database;
    private Ledger ledger;
    private HomeCondition condition;

    @BeforeEach
    void open() throws Exception {
        home = new Home(WatchedDisk.watch(folder, new Watcher() {
            @Override
            public void before(Act act) throws IOException {
                if (failure.isPresent() && act.place().equals(failing)) {
                    throw failure.get();
                }
            }
        }));
        home.create();
        database = SqliteDatabase.migrated(home.ledgerFile());
        ledger = new Ledger(database, Clock.systemUTC(), "test", Duration.ofMinutes(1));
        condition = new HomeCondition(new Examination(home, ledger, descriptors::get), nanos::get);
        pass(Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        heard.close();
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, is full",
        "Disk quota exceeded, has no room left in the courier's quota",
        "Read-only file system, is read-only",
        "Operation not permitted, may not be written by the courier",
        "Input/output error, fails in reading or writing",
        "Too many open files, no file descriptors left",
        "Something new, cannot be written"
    })
    void aFolderThatCannotBeWrittenClosesTheGateInWords(String system, String words) {
        fails("inbox", new FileSystemException("x", null, system));

        assertThat(condition.isToBlameFor(failure.orElseThrow())).isTrue();
        assertThat(condition.isOpen()).isFalse();
        assertThat(condition.troubles()).singleElement().matches(trouble -> trouble.place()
                .equals(home.inbox()));
        assertThat(heard.messages()).singleElement().asString().contains(words, system, "goes on by itself");
    }

    @ParameterizedTest
    @CsvSource({"work", "inbox", "sent", "held", "rejected", "outbox"})
    void permissionLostOnAnyFolderClosesTheGateUntilItIsBack(String place) {
        fails(place, new AccessDeniedException("x"));
        condition.isToBlameFor(failure.orElseThrow());
        assertThat(condition.isOpen()).isFalse();

        failure = Optional.empty();
        assertThat(condition.isOpen()).as("before it is looked at again").isFalse();
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isTrue();
        assertThat(heard.messages())
                .hasSize(2)
                .last()
                .asString()
                .contains("takes new work again, after 5 seconds", home.root().resolve(place) + " may not be written");
    }

    @Test
    void aFailureOfOnePackageLeavesTheGateOpen() {
        assertThat(condition.isToBlameFor(new IOException("is a folder"))).isFalse();
        assertThat(condition.isOpen()).isTrue();
        assertThat(heard.messages()).isEmpty();
        assertThat(home.inbox()).isEmptyDirectory();
        assertThat(home.outbox()).isEmptyDirectory();
    }

    @Test
    void anHourOnAFullDiskIsOneLineInTenMinutes() {
        fails("work", new IOException("No space left on device"));
        condition.isToBlameFor(failure.orElseThrow());
        for (int look = 0; look < 60; look++) {
            pass(Duration.ofMinutes(1));
            condition.isOpen();
            condition.isToBlameFor(failure.orElseThrow());
        }
        assertThat(heard.messages()).hasSize(7);
        assertThat(heard.messages().get(6)).contains("has taken no new work for 60 minutes");
    }

    @Test
    void withFewDescriptorsLeftItStopsBeforeThereAreNone() {
        descriptors.set(20);
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isFalse();
        assertThat(condition.ledgerWrites()).isFalse();
        descriptors.set(28);
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).as("too few to open again").isFalse();
        descriptors.set(40);
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isTrue();
    }

    @Test
    void aFullLedgerClosesTheGateUntilItHasRoom() {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("INSERT INTO home_fact VALUES ('large', hex(zeroblob(200000)))");
            }
        });
        say("PRAGMA max_page_count = 1");
        Throwable failed = catchThrowable(() -> ledger.tryOut());
        assertThat(condition.isToBlameFor(failed)).isTrue();
        assertThat(condition.ledgerWrites()).isFalse();
        assertThat(heard.messages()).singleElement().asString().contains("ledger.sqlite is full", "SQLITE_FULL");

        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isFalse();
        say("PRAGMA max_page_count = 100000");
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isTrue();
    }

    @Test
    void aReadOnlyLedgerClosesTheGateUntilItCanBeWritten() {
        say("PRAGMA query_only = 1");
        assertThat(condition.isToBlameFor(catchThrowable(() -> ledger.tryOut())))
                .isTrue();
        assertThat(heard.messages()).singleElement().asString().contains("ledger.sqlite is read-only");
        say("PRAGMA query_only = 0");
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isTrue();
    }

    @Test
    void whileTheLedgerWritesQuestionsGoOn() {
        fails("inbox", new IOException("No space left on device"));
        condition.isToBlameFor(failure.orElseThrow());
        assertThat(condition.isOpen()).isFalse();
        assertThat(condition.ledgerWrites()).isTrue();
    }

    @Test
    void aDamagedLedgerStaysClosedAndSaysWhatToDo() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.ledgerFile());
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        Path file = WatchedDisk.plain(home.ledgerFile());
        byte[] garbled = Files.readAllBytes(file);
        for (int at = 4096; at < garbled.length; at++) {
            garbled[at] = 0x55;
        }
        Files.write(file, garbled);
        say("PRAGMA shrink_memory");

        Throwable failed = catchThrowable(() -> ledger.list(Optional.empty()));
        assertThat(failed).isInstanceOf(LedgerException.class);
        assertThat(condition.isToBlameFor(failed)).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(condition.isOpen()).isFalse();
        assertThat(heard.messages())
                .singleElement()
                .asString()
                .contains("ledger.sqlite is damaged", "does not go away by itself", "stop the courier");
    }

    @Test
    void aLedgerThatWasRemovedStaysClosedEvenWhenAnotherTakesItsPlace() throws Exception {
        byte[] backup = Files.readAllBytes(home.ledgerFile());
        Files.delete(home.ledgerFile());
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isFalse();
        assertThat(heard.messages()).singleElement().asString().contains("ledger.sqlite is gone", "stop the courier");

        Files.write(home.ledgerFile(), backup);
        pass(Duration.ofSeconds(5));
        assertThat(condition.isOpen()).isFalse();
    }

    private void fails(String place, IOException how) {
        failing = place;
        failure = Optional.of(how);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void say(String pragma) {
        database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(pragma);
            }
        });
    }
}
