package org.haguecourier.receipts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HandClock;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.Roads;
import org.haguecourier.ledger.SqliteDatabase;
import org.haguecourier.ledger.State;

/** A home with a real ledger, and packages in it that were taken in a moment ago. */
final class ReceiptBench implements AutoCloseable {
    final Home home;
    final HandClock clock = new HandClock();
    final Ledger ledger;
    final Shelf shelf;
    final Receipts receipts;

    ReceiptBench(Path root) throws IOException {
        home = new Home(root);
        home.create();
        ledger = new Ledger(SqliteDatabase.migrated(home.ledgerFile()), clock, "test", Duration.ofMinutes(10));
        DurableFiles files = new DurableFiles(home.work());
        shelf = new Shelf(home);
        receipts = new Receipts(home, shelf, files, ledger, clock, failure -> false, () -> clock.elapsed()
                .toNanos());
    }

    Entry received(String folder, String name) throws IOException {
        byte[] content = content(name);
        String id = UUID.randomUUID().toString();
        Files.write(home.work().resolve(id + ".zip"), content);
        Parcel parcel = new Parcel(id, name + ".zip", folder, Sha256.of(content), content.length);
        return ledger.enter(new Arrival(parcel, "sandbox"));
    }

    Entry entryIn(State state) throws IOException {
        return Roads.lead(ledger, received("sub", state.label()), state);
    }

    static byte[] content(String name) {
        return ("the package " + name).getBytes(StandardCharsets.UTF_8);
    }

    Path inWork(Entry entry) {
        return home.work().resolve(entry.parcel().id() + ".zip");
    }

    void publishNext() throws IOException {
        receipts.publish(ledger.nextPicture().orElseThrow());
    }

    /** Every package below the home, by its path there. */
    List<String> packages() throws IOException {
        try (Stream<Path> tree = Files.walk(home.root())) {
            return tree.map(home.root()::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".zip"))
                    .toList();
        }
    }

    List<String> inbox() throws IOException {
        try (Stream<Path> tree = Files.walk(home.inbox())) {
            return tree.filter(Files::isRegularFile)
                    .map(home.inbox()::relativize)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
