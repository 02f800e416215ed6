package org.haguecourier.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How far the chain of evidence goes: the number of its last record, and the hash of all. */
public record Head(long number, String hash) {
    public static final Head START = new Head(0, Link.START);

    static Head of(ResultSet row) throws SQLException {
        return new Head(row.getLong("number"), row.getString("hash"));
    }
}
