package org.haguecourier.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.haguecourier.auth.OfficeKey;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Progress;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Testimony;
import org.haguecourier.ledger.Witnessed;

/** A ledger in which two packages were sent by turns, and the bundle of the first. */
final class EvidenceBench implements AutoCloseable {
    static final String SHA256 = Sha256.of("A.zip".getBytes(StandardCharsets.UTF_8));

    final OfficeKey office;
    private final Path file;
    final Ledger ledger;

    EvidenceBench(Path folder) throws Exception {
        office = OfficeKey.fresh();
        file = folder.resolve("ledger.sqlite");
        ledger = new Ledger(SqliteDatabase.migrated(file), new HandClock(), "test", Duration.ofMinutes(1));
        Entry other = begin(enter("B.zip"));
        Entry ours = begin(enter("A.zip"));
        ledger.record(other, Change.to(State.DEFERRED).witnessed(Witnessed.that("attempt-ended")));
        ledger.record(
                ours,
                Change.to(State.SUBMITTED)
                        .because("filed; \u00e9\u20ac\ud83d\ude00 \"quoted\"\nand more")
                        .progress(Progress.NONE.withImportId("imp-1"))
                        .answer(
                                "xml",
                                "<a><ImportIdentifier>imp-1</ImportIdentifier></a>".getBytes(StandardCharsets.UTF_8))
                        .witnessed(Witnessed.that("attempt-ended")
                                .with("attempt", 1)
                                .with("verdict", "filed")
                                .with("requests", 1)
                                .with("request", "POST https://hws.example/request")
                                .with("serverCertificateSha256", "c".repeat(64))
                                .with("sentBytes", 5)
                                .with("sentSha256", SHA256)
                                .with("status", 200)
                                .with("importId", "imp-1")));
    }

    private Entry enter(String file) {
        Parcel parcel = new Parcel(file, file, "", Sha256.of(file.getBytes(StandardCharsets.UTF_8)), file.length());
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    private Entry begin(Entry entry) {
        return ledger.record(
                entry,
                Change.to(State.SUBMITTING)
                        .countsAsAttempt()
                        .witnessed(Witnessed.that("attempt-begun")
                                .with("attempt", 1)
                                .with("packageFile", entry.parcel().file())
                                .with("packageBytes", entry.parcel().bytes())
                                .with("packageSha256", entry.parcel().sha256())
                                .with("environment", "sandbox")));
    }

    /** Behind the ledger's back. */
    void meddle(String sql) throws SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    Testimony testimony() {
        return ledger.testimony("A").orElseThrow();
    }

    byte[] lines() {
        return Bundle.lines(testimony(), Instant.parse("2026-11-22T00:00:00Z"), "Hague Courier test");
    }

    byte[] signed() {
        return signed(lines());
    }

    byte[] signed(byte[] lines) {
        return joined(lines, Seal.signed(lines, office.key(), Optional.of(office.certificate())));
    }

    byte[] signedWithoutCertificate() {
        byte[] lines = lines();
        return joined(lines, Seal.signed(lines, office.key(), Optional.empty()));
    }

    byte[] unsigned(byte[] lines) {
        return joined(lines, Seal.unsigned(lines));
    }

    static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    static List<String> split(byte[] bundle) {
        return new ArrayList<>(
                new String(bundle, StandardCharsets.UTF_8).lines().toList());
    }

    static byte[] whole(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
