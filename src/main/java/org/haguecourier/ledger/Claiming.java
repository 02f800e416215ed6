package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands out work, in one transaction. What this process has in hand it never gets a second time, whatever the clock
 * says: the clock may have leapt, or a large package may be on a slow line for longer than any lease.
 */
final class Claiming {
    /** A clock that is put right by less than this has not been set back. */
    static final Duration CLOCK_SLACK = Duration.ofMinutes(1);

    /** A lease without an owner is a rest and no hand: after a leap of the clock it must not last for a day. */
    private static final String FREE = """
            (lease_until = 0 OR lease_until <= ? AND COALESCE(lease_owner, '') <> ?
              OR lease_owner IS NULL AND lease_until > ?)""";

    private final Connection connection;
    private final Instant now;
    private final String owner;
    private final Instant leaseEnd;

    Claiming(Connection connection, Instant now, String owner, Duration lease) {
        this.connection = connection;
        this.now = now;
        this.owner = owner;
        this.leaseEnd = now.plus(lease);
    }

    /** From the first of the lanes that has something. */
    Optional<Entry> claim(Work work, List<Lane> lanes) throws SQLException {
        for (Lane lane : lanes) {
            Optional<Entry> entry = claim(work, lane);
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private Optional<Entry> claim(Work work, Lane lane) throws SQLException {
        return Rows.one(
                connection,
                Rows::entry,
                "UPDATE entry SET lease_owner = ?, lease_until = ? WHERE reference = ("
                        + "SELECT reference FROM entry WHERE due = ? AND " + lane.condition(now) + " AND " + FREE
                        + " ORDER BY " + lane.order() + " LIMIT 1) RETURNING *",
                owner,
                leaseEnd,
                work,
                now,
                owner,
                leaseEnd);
    }

    /**
     * Work that is put off for longer than anything ever is was put off by a clock that has been set back since: it is
     * due now.
     */
    void bringBack(Work work, Duration longestWait) throws SQLException {
        Rows.update(
                connection,
                "UPDATE entry SET due_at = ? WHERE due = ? AND due_at > ?",
                now,
                work,
                now.plus(longestWait).plus(CLOCK_SLACK));
    }

    /** When there may be something to claim: what lies free, and what another process may never finish. */
    Optional<Instant> nextDue(Work work) throws SQLException {
        Optional<Long> free = Rows.one(
                connection,
                row -> row.getLong(1),
                "SELECT due_at FROM entry WHERE due = ? AND lease_until = 0 ORDER BY due_at LIMIT 1",
                work);
        List<Long> leased = Rows.query(connection, row -> row.getLong(1), """
                SELECT CASE WHEN due_at > lease_until THEN due_at ELSE lease_until END FROM entry
                WHERE due = ? AND lease_until > 0 AND COALESCE(lease_owner, '') <> ?""", work, owner);
        return Stream.concat(free.stream(), leased.stream()).min(Long::compare).map(Instant::ofEpochMilli);
    }
}
