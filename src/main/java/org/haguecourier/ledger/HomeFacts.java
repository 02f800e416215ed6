package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What is settled once for a home and holds ever after. */
final class HomeFacts {
    private HomeFacts() {}

    /** The first who says it has said it for good. */
    static String settle(Connection connection, String name, String proposed) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO home_fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
                name,
                proposed);
        return find(connection, name).orElseThrow();
    }

    static Optional<String> find(Connection connection, String name) throws SQLException {
        return Rows.one(connection, row -> row.getString(1), "SELECT value FROM home_fact WHERE name = ?", name);
    }
}
