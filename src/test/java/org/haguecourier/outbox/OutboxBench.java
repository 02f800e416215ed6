package org.haguecourier.outbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.haguecourier.condition.Examination;
import org.haguecourier.condition.HomeCondition;
import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.packages.WholeZip;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A home with a real ledger and the way in; nothing is replaced but the clock. */
final class OutboxBench implements AutoCloseable {
    final Home home;
    final HandClock clock = new HandClock();
    final Ledger ledger;
    final Claims claims;
    final Intake intake;
    final HandIn handIn;

    OutboxBench(Path root) throws IOException {
        home = new Home(root);
        home.create();
        ledger = new Ledger(SqliteDatabase.migrated(home.ledgerFile()), clock, "test", Duration.ofMinutes(10));
        claims = new Claims(home.outbox());
        WholeZip zips = new WholeZip();
        HomeCondition condition = new HomeCondition(new Examination(home, ledger), System::nanoTime);
        intake = new Intake(
                home,
                claims,
                new DurableFiles(home.work()),
                ledger,
                condition,
                zips::isWhole,
                "sandbox",
                clock::elapsed);
        handIn = new HandIn(home, claims, new DurableFiles(home.work()), ledger, condition, zips::isWhole, "sandbox");
    }

    Path drop(String name, byte[] content) throws IOException {
        Path file = home.outbox().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    static byte[] zip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("decision.xml"));
            zip.write(text.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    List<Entry> entries() {
        return ledger.list(Optional.empty());
    }

    Path inWork(Entry entry) {
        return home.work().resolve(entry.parcel().id() + ".zip");
    }

    /** Every file below the outbox, claimed ones too. */
    List<String> outboxFiles() throws IOException {
        try (Stream<Path> tree = Files.walk(home.outbox())) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> home.outbox().relativize(file).toString())
                    .toList();
        }
    }

    List<Path> claimed() throws IOException {
        Path folder = home.outbox().resolve(Claims.FOLDER);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(path -> !path.equals(folder)).toList();
        }
    }

    void breakLedger() throws SQLException {
        say("CREATE TRIGGER broken BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");
    }

    void mendLedger() throws SQLException {
        say("DROP TRIGGER broken");
    }

    private void say(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.ledgerFile());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
