package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.haguecourier.ledger.PublicationLedger.Order;

/** Hands out weeks, in one transaction. A week that this process has in hand it never gets a second time. */
final class PublicationClaiming {
    private static final String DUE = "due_at IS NOT NULL AND (due_at <= ? OR due_at > ?)";
    private static final String FREE = "(lease_until = 0 OR lease_until <= ? AND COALESCE(lease_owner, '') <> ?)";
    private static final String TAKE =
            "UPDATE publication SET lease_owner = ?, lease_until = ? WHERE series = ? AND week = ";

    private final Connection connection;
    private final Instant now;
    private final String owner;
    private final Instant leaseEnd;

    PublicationClaiming(Connection connection, Instant now, String owner, Duration lease) {
        this.connection = connection;
        this.now = now;
        this.owner = owner;
        this.leaseEnd = now.plus(lease);
    }

    int want(Series series, String week) throws SQLException {
        int entered = Rows.update(
                connection,
                "INSERT INTO publication (series, week, due_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                series.label(),
                week,
                now);
        if (entered > 0) {
            new Events(connection, now).ofPublication(series.label(), week, EventNames.AWAITED, "");
        }
        return entered;
    }

    /** Unless it is in somebody's hand, or has an edition. */
    int forget(Issue issue) throws SQLException {
        int forgotten = Rows.update(connection, """
                DELETE FROM publication WHERE series = ? AND week = ? AND lease_until = 0 AND NOT EXISTS (
                  SELECT 1 FROM publication_edition AS came
                  WHERE came.series = publication.series AND came.week = publication.week)""", issue.series().label(), issue.week());
        if (forgotten > 0) {
            new Events(connection, now).ofPublication(issue.series().label(), issue.week(), EventNames.UNWANTED, "");
        }
        return forgotten;
    }

    Optional<Issue> claim(Series series, Order order) throws SQLException {
        return Rows.one(
                connection,
                PublicationRows::issue,
                TAKE + "(SELECT week FROM publication WHERE series = ? AND " + DUE + " AND " + FREE + " ORDER BY week "
                        + order.sql() + " LIMIT 1) RETURNING *",
                owner,
                leaseEnd,
                series.label(),
                series.label(),
                now,
                longest(),
                now,
                owner);
    }

    Optional<Issue> claim(Series series, String week) throws SQLException {
        return Rows.one(
                connection,
                PublicationRows::issue,
                TAKE + "? AND " + FREE + " RETURNING *",
                owner,
                leaseEnd,
                series.label(),
                week,
                now,
                owner);
    }

    int free(Series series, String week, String from) throws SQLException {
        return Rows.update(
                connection,
                "UPDATE publication SET lease_until = 0, lease_owner = NULL WHERE series = ? AND week = ? AND lease_owner = ?",
                series.label(),
                week,
                from);
    }

    /** Which series have something due, that which was asked for longest ago first. */
    List<Series> due() throws SQLException {
        return Rows.query(
                connection,
                row -> Series.of(row.getString(1)).orElseThrow(),
                "SELECT series FROM publication GROUP BY series HAVING SUM(CASE WHEN " + DUE + " AND " + FREE
                        + " THEN 1 ELSE 0 END) > 0 ORDER BY MAX(asked_at)",
                now,
                longest(),
                now,
                owner);
    }

    Optional<Instant> nextDue(Collection<Series> among) throws SQLException {
        Optional<Instant> next = Optional.empty();
        for (Series series : among) {
            Optional<Instant> due = Rows.one(
                    connection,
                    row -> Instant.ofEpochMilli(row.getLong(1)),
                    "SELECT due_at FROM publication WHERE series = ? AND due_at IS NOT NULL AND lease_until = 0"
                            + " ORDER BY due_at LIMIT 1",
                    series.label());
            next = next.isEmpty() || due.isPresent() && due.get().isBefore(next.get()) ? due : next;
        }
        return next;
    }

    /** Beyond this nothing is ever put off; what seems to be was put off by a clock that has been set back since. */
    private Instant longest() {
        return now.plus(PublicationLedger.LONGEST_WAIT).plus(Claiming.CLOCK_SLACK);
    }
}
