package org.haguecourier.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import org.haguecourier.files.Fingerprint;

/** Between rows and records, for publications. */
final class PublicationRows {
    private static final TypeReference<List<String>> SENTENCES = new TypeReference<>() {};

    private PublicationRows() {}

    static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                series(row),
                row.getString("week"),
                instant(row, "due_at"),
                row.getInt("asks"),
                instant(row, "asked_at").filter(at -> at.toEpochMilli() > 0),
                Rows.text(row, "said"),
                row.getLong("received"),
                row.getLong("expected"),
                Rows.text(row, "validator"),
                row.getInt("alarmed") != 0,
                row.getLong("lease_until") == 0 ? Optional.empty() : Rows.text(row, "lease_owner"));
    }

    static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                series(row),
                row.getString("week"),
                row.getInt("edition"),
                row.getString("file"),
                new Fingerprint(row.getString("sha256"), row.getLong("bytes")),
                Instant.ofEpochMilli(row.getLong("retrieved")),
                Rows.text(row, "number"),
                Rows.text(row, "published_on"),
                Rows.list(row.getString("problems"), SENTENCES),
                instant(row, "removed"));
    }

    static Series series(ResultSet row) throws SQLException {
        String label = row.getString("series");
        return Series.of(label).orElseThrow(() -> new IllegalStateException("unknown series in the ledger: " + label));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
