package org.haguecourier.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A ledger from before there were events: what has happened is told once, as it is now. */
class EventsOfAnOlderLedgerTest {
    @TempDir
    Path folder;

    @Test
    void eachPackageAndEachPublicationIsToldOnceAndNewsFollow() throws SQLException {
        Path file = folder.resolve("ledger.sqlite");
        String url = "jdbc:sqlite:" + file;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/haguecourier/ledger/migrations")
                .target("5")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url)) {
            entry(connection, "A", State.REGISTERED, 1);
            entry(connection, "B", State.HELD, 2);
            Rows.update(connection, """
                    INSERT INTO publication_edition (series, week, edition, file, sha256, bytes, retrieved, problems)
                    VALUES ('bulletin', '202647', 1, 'bulletin/2026/202647.zip', '00', 17, 5, '[]')""");
        }

        try (Ledger ledger =
                new Ledger(SqliteDatabase.migrated(file), new HandClock(), "this process", Duration.ofMinutes(1))) {
            ledger.enter(LedgerBench.arrival("C.zip", "new"));
            ledger.record(
                    ledger.find("B").orElseThrow(), Change.to(State.GIVEN_UP).because("no more"));

            assertThat(told(ledger))
                    .containsExactly(
                            "1 A registered [received, registered]",
                            "2 B held [received, held]",
                            "3 202647 publication-archived",
                            "4 C received [received]",
                            "5 B given-up [received, held, given-up]");
        }
    }

    private static void entry(Connection connection, String reference, State state, int number) throws SQLException {
        Rows.update(connection, """
                INSERT INTO entry (reference, reference_key, parcel, file, folder, sha256, bytes, environment, state,
                  entered, since, problems, version, number)
                VALUES (?, LOWER(?), ?, ?, '', ?, 1, 'sandbox', ?, 1, 2, '[]', 2, ?)""", reference, reference, reference, reference + ".zip", reference, state, number);
        for (State line : List.of(State.RECEIVED, state)) {
            Recording.addHistory(connection, reference, HandClock.START, line, "");
        }
    }

    private static List<String> told(Ledger ledger) {
        List<String> told = new ArrayList<>();
        long after = 0;
        for (Optional<Event> event = next(ledger, after); event.isPresent(); event = next(ledger, after)) {
            after = event.get().number();
            told.add(after + " " + inWords(event.get()));
        }
        return told;
    }

    private static Optional<Event> next(Ledger ledger, long after) {
        return ledger.subscriptions().look("anybody", after, EventNames.all()).event();
    }

    private static String inWords(Event event) {
        if (event instanceof Event.OfPackage of) {
            List<String> states =
                    of.history().stream().map(line -> line.state().label()).toList();
            return of.entry().reference() + " " + of.name() + " " + states;
        }
        return ((Event.OfPublication) event).week() + " " + event.name();
    }
}
