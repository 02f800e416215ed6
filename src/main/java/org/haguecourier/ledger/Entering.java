package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The first write about a package, in one transaction: its reference, and whether its content is new. */
final class Entering {
    private final Connection connection;
    private final Instant now;

    Entering(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    Entry enter(Arrival arrival) throws SQLException {
        Parcel parcel = arrival.parcel();
        Optional<String> first = firstOfSameContent(parcel.sha256());
        String reference = References.free(connection, parcel.file(), arrival.taken());
        insert(reference, arrival);
        tell(reference, State.RECEIVED, arrival.how() + parcel.file());
        if (first.isPresent()) {
            callDuplicate(reference, first.get());
            tell(reference, State.DUPLICATE, "not sent: " + first.get() + " had exactly the same content");
        }
        return Ledger.find(connection, reference).orElseThrow();
    }

    private void tell(String reference, State state, String detail) throws SQLException {
        Recording.addHistory(connection, reference, now, state, detail);
        new Events(connection, now).ofPackage(reference, state.label(), detail, 0);
    }

    /** What was turned down before anything was sent may be tried again with the same bytes: it was never filed. */
    private Optional<String> firstOfSameContent(String sha256) throws SQLException {
        return Rows.one(connection, row -> row.getString(1), """
                SELECT reference FROM entry WHERE sha256 = ? AND state <> ? AND NOT (state = ? AND attempts = 0)
                ORDER BY number LIMIT 1""", sha256, State.DUPLICATE, State.REJECTED);
    }

    private void insert(String reference, Arrival arrival) throws SQLException {
        Parcel parcel = arrival.parcel();
        Rows.update(
                connection,
                """
                INSERT INTO entry (reference, reference_key, parcel, file, folder, sha256, bytes, environment, state,
                  entered, since, due, due_at, problems, version, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1,
                  (SELECT COALESCE(MAX(number), 0) + 1 FROM entry))""",
                reference,
                References.key(reference),
                parcel.id(),
                parcel.file(),
                parcel.folder(),
                parcel.sha256(),
                parcel.bytes(),
                arrival.environment(),
                State.RECEIVED,
                now,
                now,
                Work.SUBMISSION,
                now,
                Rows.json(List.of()));
    }

    private void callDuplicate(String reference, String first) throws SQLException {
        Rows.update(
                connection,
                "UPDATE entry SET state = ?, due = NULL, due_at = NULL, problems = ?, duplicate_of = ? WHERE reference = ?",
                State.DUPLICATE,
                Rows.json(List.of(duplicateOf(first))),
                first,
                reference);
    }

    private static Problem duplicateOf(String other) {
        return Problem.of(
                "duplicate",
                "This is byte for byte the package " + other + ", which was taken before; it was not sent again.");
    }
}
