package org.haguecourier.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The same ledger, the same statements, the same schema on PostgreSQL, as several nodes would share it. */
class PostgresLedgerTest extends LedgerContract {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (Exception | LinkageError cannot) {
            Assumptions.abort(
                    "No PostgreSQL server can be started on this machine, so its ledger is not tested: " + cannot);
        }
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:org/haguecourier/ledger/migrations")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void emptyTables() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "TRUNCATE home_fact, entry, history, answer, evidence, publication, publication_edition, event,"
                            + " subscriber");
            statement.execute("UPDATE event_head SET number = 0");
            statement.execute("UPDATE evidence_head SET number = 0, hash = '" + Link.START + "'");
        }
    }

    @Override
    public Database database() {
        return new PostgresDatabase(server.getPostgresDatabase());
    }

    @Override
    public Database anotherConnection() {
        return database();
    }

    @Test
    void aCommitIsOnTheDiskBeforeItReturns() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
    }

    /** Several nodes do not share the lock that one process takes: the head of the chain has to be enough. */
    @Test
    void theChainHasNoGapsThoughNobodyWaitsForTheLock() throws Exception {
        List<Callable<Object>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String reference = "R" + i;
            writers.add(() -> addTwentyRecords(reference));
        }

        assertThat(LedgerBench.inParallel(writers)).containsOnly(20);

        Entry entry = enter("R0.zip");
        assertThat(ledger().testimony(entry.reference()).orElseThrow().head().number())
                .isEqualTo(160);
    }

    private Object addTwentyRecords(String reference) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < 20; i++) {
                new Chain(connection).add(reference, HandClock.START, State.SUBMITTING, Witnessed.that("done"));
                connection.commit();
            }
            return 20;
        }
    }

    private String setting(String name) {
        return database()
                .read(connection -> Rows.one(connection, row -> row.getString(1), "SELECT current_setting(?)", name)
                        .orElseThrow());
    }
}
