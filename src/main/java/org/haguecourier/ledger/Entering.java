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
        State state = first.isPresent() ? State.DUPLICATE : State.RECEIVED;
        insert(reference, arrival, state, first);
        Recording.addHistory(connection, reference, now, State.RECEIVED, arrival.how() + parcel.file());
        if (first.isPresent()) {
            Recording.addHistory(
                    connection,
                    reference,
                    now,
                    State.DUPLICATE,
                    "not sent: " + first.get() + " had exactly the same content");
        }
        return Ledger.find(connection, reference).orElseThrow();
    }

    /** What was turned down before anything was sent may be tried again with the same bytes: it was never filed. */
    private Optional<String> firstOfSameContent(String sha256) throws SQLException {
        return Rows.one(connection, row -> row.getString(1), """
                SELECT reference FROM entry WHERE sha256 = ? AND state <> ? AND NOT (state = ? AND attempts = 0)
                ORDER BY number LIMIT 1""", sha256, State.DUPLICATE, State.REJECTED);
    }

    private void insert(String reference, Arrival arrival, State state, Optional<String> first) throws SQLException {
        Parcel parcel = arrival.parcel();
        Rows.update(
                connection,
                """
                INSERT INTO entry (reference, reference_key, parcel, file, folder, sha256, bytes, environment, state,
                  entered, since, due, due_at, problems, duplicate_of, version, number)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1,
                  (SELECT COALESCE(MAX(number), 0) + 1 FROM entry))""",
                reference,
                References.key(reference),
                parcel.id(),
                parcel.file(),
                parcel.folder(),
                parcel.sha256(),
                parcel.bytes(),
                arrival.environment(),
                state,
                now,
                now,
                first.isPresent() ? Optional.empty() : Work.SUBMISSION,
                first.isPresent() ? Optional.empty() : now,
                Rows.json(first.map(other -> List.of(duplicateOf(other))).orElse(List.of())),
                first);
    }

    private static Problem duplicateOf(String other) {
        return Problem.of(
                "duplicate",
                "This is byte for byte the package " + other + ", which was taken before; it was not sent again.");
    }
}
