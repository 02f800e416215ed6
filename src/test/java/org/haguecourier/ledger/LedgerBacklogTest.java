package org.haguecourier.ledger;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.figures.Figures;

import static org.assertj.core.api.Assertions.assertThat;

/** Work is found as fast among a hundred thousand packages as among ten: by an index, whichever lane is asked. */
class LedgerBacklogTest {
    private static final int ENTRIES = 100_000;
    private static final int CLAIMS = 200;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();

    @Test
    void aHundredThousandEntriesMakeNothingSlow() {
        Duration few = claiming("few.sqlite", 1000);
        Duration many = claiming("many.sqlite", ENTRIES);

        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("entries", ENTRIES);
        figures.put("a claim and what is due next, us", many.toNanos() / 1000);
        figures.put("the same among 1,000 entries, us", few.toNanos() / 1000);
        Figures.put("backlog", figures);
        assertThat(many).isLessThan(few.multipliedBy(10).plusMillis(5));
    }

    /** Half new, half put off and due; the middle one of some hundred claims, each with the question what is due next. */
    private Duration claiming(String file, int entries) {
        try (Database database = SqliteDatabase.migrated(folder.resolve(file))) {
            fill(database, entries);
            Ledger ledger = new Ledger(
                    database, clock, "test", Duration.ofMinutes(10), Map.of(Work.SUBMISSION, Duration.ofMinutes(30)));
            long[] nanos = new long[CLAIMS];
            for (int i = 0; i < CLAIMS; i++) {
                long begin = System.nanoTime();
                Optional<Entry> entry = ledger.claim(Work.SUBMISSION);
                ledger.nextDue(Work.SUBMISSION);
                ledger.nextDue(Work.RECOVERY);
                nanos[i] = System.nanoTime() - begin;
                assertThat(entry.orElseThrow().state()).isEqualTo(i % 2 == 0 ? State.RECEIVED : State.DEFERRED);
            }
            Arrays.sort(nanos);
            return Duration.ofNanos(nanos[CLAIMS / 2]);
        }
    }

    private void fill(Database database, int entries) {
        Instant now = clock.instant();
        database.write(connection -> Rows.update(connection, """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                INSERT INTO entry (reference, reference_key, parcel, file, folder, sha256, bytes, environment, state,
                  entered, since, due, due_at, problems, version, pictured, number)
                SELECT 'P' || i, 'p' || i, 'id' || i, 'P.zip', '', 'sha' || i, 1, 'sandbox',
                  CASE WHEN i % 2 = 0 THEN 'received' ELSE 'deferred' END, ?, ?, 'submission', ?, '[]', 1, 1, i FROM n""", entries, now, now, now));
    }

    @Test
    void noLaneIsReadFromEndToEndNorSorted() {
        try (Database database = SqliteDatabase.migrated(folder.resolve("plan.sqlite"))) {
            for (Lane lane : Lane.values()) {
                List<String> plan = database.read(connection -> Rows.query(
                        connection,
                        row -> row.getString("detail"),
                        "EXPLAIN QUERY PLAN SELECT reference FROM entry WHERE due = ? AND "
                                + lane.condition(clock.instant()) + " ORDER BY " + lane.order() + " LIMIT 1",
                        Work.SUBMISSION));
                assertThat(plan).as(lane.name()).singleElement().asString().contains("USING INDEX entry_");
            }
        }
    }
}
