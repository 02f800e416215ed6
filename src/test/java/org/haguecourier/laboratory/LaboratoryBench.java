package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Picture;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;
import org.haguecourier.receipts.Receipts;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.sandbox.filing.ReceivedPost;

/** A home as a courier leaves it behind, with a real ledger, real receipts, and what a sandbox would have noted. */
final class LaboratoryBench implements AutoCloseable {
    final Home home;
    final List<Drop> drops = new ArrayList<>();
    final List<ReceivedPost> posts = new ArrayList<>();
    private final HandClock clock = new HandClock();
    private final Ledger ledger;
    private final Receipts receipts;

    LaboratoryBench(Path root) throws IOException {
        home = new Home(root);
        home.create();
        ledger = new Ledger(SqliteDatabase.migrated(home.ledgerFile()), clock, "test", Duration.ofMinutes(1));
        DurableFiles files = new DurableFiles(home.work());
        receipts = new Receipts(home, new Shelf(home), files, ledger, clock);
    }

    Drop dropped(String folder, String file, int content) {
        Drop drop = new Drop(folder, file, Content.number(content), Way.RENAMED);
        drops.add(drop);
        return drop;
    }

    Entry received(Drop drop) throws IOException {
        byte[] bytes = drop.content().bytes();
        String id = UUID.randomUUID().toString();
        Files.write(home.work().resolve(id + ".zip"), bytes);
        Parcel parcel =
                new Parcel(id, drop.file(), drop.folder(), drop.content().sha256(), bytes.length);
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    Entry submitting(Drop drop) throws IOException {
        return ledger.record(received(drop), Change.to(State.SUBMITTING).countsAsAttempt());
    }

    Entry deferred(Drop drop) throws IOException {
        return ledger.record(submitting(drop), Change.to(State.DEFERRED));
    }

    Entry held(Drop drop) throws IOException {
        return ledger.record(submitting(drop), Change.to(State.HELD));
    }

    /** The way of most packages. */
    Entry registered(Drop drop) throws IOException {
        return registered(submitting(drop), accepted(drop, 200));
    }

    Entry againAndRegistered(Entry deferred, String importId) {
        return registered(ledger.record(deferred, Change.to(State.SUBMITTING).countsAsAttempt()), importId);
    }

    private Entry registered(Entry submitting, String importId) {
        Entry entry = ledger.record(
                submitting,
                Change.to(State.SUBMITTED).progress(submitting.progress().withImportId(importId)));
        for (State next : List.of(State.IMPORTED, State.REGISTERED)) {
            entry = ledger.record(entry, Change.to(next));
        }
        return entry;
    }

    /** The sandbox has it. */
    String accepted(Drop drop, int answered) {
        String importId = "IMP-" + posts.size();
        post(drop.content().sha256(), drop.content().length(), drop, answered, Optional.of(importId));
        return importId;
    }

    /** The sandbox has read it all, and has not filed it. */
    void refused(Drop drop, int answered) {
        post(drop.content().sha256(), drop.content().length(), drop, answered, Optional.empty());
    }

    void brokenOff(Drop drop) {
        post("a hash of a part", drop.content().length() / 2, drop, 0, Optional.empty());
    }

    private void post(String sha256, long size, Drop drop, int answered, Optional<String> importId) {
        posts.add(new ReceivedPost(
                clock.instant(),
                sha256,
                size,
                drop.content().length(),
                importId,
                answered,
                importId.isPresent(),
                Optional.empty()));
        clock.forward(Duration.ofSeconds(1));
    }

    /** Folders and receipts show what the ledger says. */
    LaboratoryBench pictured() throws IOException {
        for (Optional<Picture> next = ledger.nextPicture(); next.isPresent(); next = ledger.nextPicture()) {
            receipts.publish(next.get());
        }
        return this;
    }

    /** What no code of ours would do. */
    void spoilLedger(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.ledgerFile());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    List<Finding> audit() throws IOException {
        Findings findings = new Findings();
        Audit.of(Scene.of(home, drops, posts), findings);
        return findings.all();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
