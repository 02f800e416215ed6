package org.haguecourier.examples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StatusToDatabaseTest extends Example {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (Exception | LinkageError cannot) {
            Assumptions.abort("No PostgreSQL server can be started on this machine: " + cannot);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void eachPackageHasARowWithItsLastStateAlsoAfterTheDatabaseWasNotReady() throws Exception {
        CourierInTest courier = courierWith(
                "status-to-database",
                Map.of(
                        "office.database.url", server.getJdbcUrl("postgres", "postgres"),
                        "office.database.user", "postgres",
                        "office.database.password", "postgres"));
        courier.drop("A.zip", Packages.one());
        courier.drop("B.zip", Packages.withoutItsDocument());
        courier.awaitState("A", State.REGISTERED);
        courier.awaitState("B", State.REJECTED);
        await().atMost(PATIENCE)
                .until(() -> courier.ledger()
                                .subscriptions()
                                .find("status-to-database")
                                .orElseThrow()
                                .failures()
                        > 0);
        run(table());

        await().atMost(PATIENCE)
                .until(() -> courier.ledger()
                                .subscriptions()
                                .find("status-to-database")
                                .orElseThrow()
                                .position()
                        == courier.ledger().subscriptions().last());
        assertThat(row("A"))
                .containsExactly(
                        "registered",
                        "t",
                        courier.entry("A").progress().importId().orElseThrow(),
                        "registered");
        assertThat(row("B")).containsExactly("rejected", "t", null, "rejected");
    }

    /** As the header of the example gives it. */
    private static String table() throws Exception {
        String header = Files.readString(Path.of("routes/examples/status-to-database.camel.yaml"));
        Matcher table = Pattern.compile("(?s)CREATE TABLE.*?\\);").matcher(header);
        assertThat(table.find()).isTrue();
        return table.group().replaceAll("\n# *", "\n");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> row(String reference) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT state, final, import_id, receipt->>'state' FROM hague_package"
                                + " WHERE reference = '" + reference + "'")) {
            assertThat(row.next()).isTrue();
            return Arrays.asList(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }
    }
}
