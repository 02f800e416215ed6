package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of the ledger that knows who has heard of what. An event is told until its subscriber says that it is through
 * with it; whoever has subscribed once is owed everything from then on.
 */
public final class Subscriptions {
    private final Database database;
    private final Clock clock;

    Subscriptions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Where somebody begins who was not known before. */
    public enum Start {
        /** With what happens from now on. */
        NOW,
        /** With all that has ever happened. */
        BEGINNING
    }

    /** The subscriber of this name, who is new or goes on where he stopped. */
    public Subscriber join(String name, Start start) {
        return database.write(connection -> {
            Rows.update(
                    connection,
                    "INSERT INTO subscriber (name, joined, position) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING",
                    name,
                    clock.instant(),
                    start == Start.NOW ? Events.last(connection) : 0L);
            return find(connection, name).orElseThrow();
        });
    }

    /**
     * What there is for somebody.
     *
     * @param position the number of the last event that he is through with; none if he is not known (any more)
     * @param event the next one, if there is one
     * @param seen up to which number there is nothing else for him
     */
    public record Look(Optional<Long> position, Optional<Event> event, long seen) {}

    /** The first event of one of these names after that number and after all that he is through with. */
    public Look look(String name, long after, Set<String> names) {
        return database.read(connection -> {
            Optional<Long> position =
                    Rows.one(connection, row -> row.getLong(1), "SELECT position FROM subscriber WHERE name = ?", name);
            // In this order: what is committed in between must not count as seen.
            long last = Events.last(connection);
            Optional<Event> event = Events.next(connection, Math.max(after, position.orElse(0L)), names);
            return new Look(position, event, event.map(Event::number).orElse(last));
        });
    }

    /** He is through with everything up to this number. */
    public void through(String name, long number) {
        database.write(connection -> through(connection, name, number));
    }

    private static int through(Connection connection, String name, long number) throws SQLException {
        return Rows.update(connection, """
                UPDATE subscriber SET position = ?, failing = 0, failures = 0, failing_since = 0, retry_at = 0,
                  problem = NULL
                WHERE name = ? AND position <= ?""", number, name, number);
    }

    /** He was told of the event and could not deal with it. */
    public void failed(String name, long number, String problem, Instant retryAt) {
        Instant now = clock.instant();
        database.write(connection -> Rows.update(connection, """
                UPDATE subscriber SET failing = ?, failures = failures + 1, retry_at = ?, problem = ?,
                  failing_since = CASE WHEN failures = 0 THEN ? ELSE failing_since END
                WHERE name = ?""", number, retryAt, problem, now, name));
    }

    /** A person's word: he need not deal with the event that he fails with. @return which one that is, if there is one */
    public Optional<Long> skip(String name) {
        return database.write(connection -> {
            Optional<Long> failing = find(connection, name).flatMap(Subscriber::failing);
            if (failing.isPresent()) {
                through(connection, name, failing.get());
            }
            return failing;
        });
    }

    public Optional<Subscriber> find(String name) {
        return database.read(connection -> find(connection, name));
    }

    private static Optional<Subscriber> find(Connection connection, String name) throws SQLException {
        return Rows.one(connection, Subscriptions::subscriber, "SELECT * FROM subscriber WHERE name = ?", name);
    }

    /** The number of the last event that has happened. */
    public long last() {
        return database.read(Events::last);
    }

    public List<Subscriber> all() {
        return database.read(connection ->
                Rows.query(connection, Subscriptions::subscriber, "SELECT * FROM subscriber ORDER BY name"));
    }

    /** He is owed nothing any more. @return whether he was known */
    public boolean forget(String name) {
        return database.write(connection -> Rows.update(connection, "DELETE FROM subscriber WHERE name = ?", name)) > 0;
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("joined")),
                row.getLong("position"),
                Optional.of(row.getLong("failing")).filter(number -> number > 0),
                row.getInt("failures"),
                instant(row, "failing_since"),
                instant(row, "retry_at"),
                Rows.text(row, "problem"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
