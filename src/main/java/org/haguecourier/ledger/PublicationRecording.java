package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.haguecourier.ledger.PublicationLedger.Alarm;

/** Writes down what became of a week. Whoever has lost its lease has lost the week. */
final class PublicationRecording {
    /** A hand that ends without a word rests so long: what went wrong will go wrong again. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Connection connection;
    private final Instant now;
    private final String owner;

    PublicationRecording(Connection connection, Instant now, String owner) {
        this.connection = connection;
        this.now = now;
        this.owner = owner;
    }

    void progress(Issue issue, long received, long expected, Duration lease) throws SQLException {
        ours(issue, "received = ?, expected = ?, lease_until = ?", received, expected, now.plus(lease));
    }

    void validator(Issue issue, Optional<String> validator) throws SQLException {
        ours(issue, "validator = ?", validator);
    }

    void putOff(Issue issue, Instant due, String said, Alarm alarm) throws SQLException {
        ours(
                issue,
                "due_at = ?, said = ?, asks = asks + 1, asked_at = ?, received = 0, expected = -1, alarmed = ?,"
                        + " lease_until = 0, lease_owner = NULL",
                due,
                said,
                now,
                alarm == Alarm.RAISED ? 1 : 0);
        if (alarm == Alarm.RAISED && !issue.alarmed()) {
            tell(issue, EventNames.MISSING, said, Optional.empty());
        }
    }

    private void tell(Issue issue, String name, String detail, Optional<Integer> edition) throws SQLException {
        new Events(connection, now)
                .ofPublication(issue.series().label(), issue.week(), name, detail, edition, issue.alarmed() ? 1 : 0);
    }

    void archived(Issue issue, Edition edition, String said) throws SQLException {
        add(edition);
        ours(
                issue,
                "due_at = NULL, said = ?, asks = 0, asked_at = ?, received = 0, expected = -1, validator = NULL,"
                        + " alarmed = 0, lease_until = 0, lease_owner = NULL",
                said,
                now);
        tell(issue, EventNames.ARCHIVED, said, Optional.of(edition.edition()));
    }

    /** One that had been taken away is there again. */
    private void add(Edition edition) throws SQLException {
        Rows.update(
                connection,
                """
                INSERT INTO publication_edition
                  (series, week, edition, file, sha256, bytes, retrieved, number, published_on, problems)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (series, week, edition) DO UPDATE SET removed = NULL""",
                edition.series().label(),
                edition.week(),
                edition.edition(),
                edition.file(),
                edition.content().sha256(),
                edition.content().bytes(),
                edition.retrieved(),
                edition.number(),
                edition.publishedOn(),
                Rows.json(edition.problems()));
    }

    void removed(Edition edition) throws SQLException {
        Rows.update(
                connection,
                "UPDATE publication_edition SET removed = ? WHERE series = ? AND week = ? AND edition = ?",
                now,
                edition.series().label(),
                edition.week(),
                edition.edition());
        new Events(connection, now)
                .ofPublication(
                        edition.series().label(),
                        edition.week(),
                        EventNames.REMOVED,
                        "",
                        Optional.of(edition.edition()),
                        0);
    }

    /** Without effect once something was recorded. */
    void letGo(Issue issue) throws SQLException {
        update(
                issue,
                "lease_until = 0, lease_owner = NULL, due_at = CASE WHEN due_at < ? THEN ? ELSE due_at END",
                now.plus(REST),
                now.plus(REST));
    }

    private void ours(Issue issue, String change, Object... values) throws SQLException {
        if (update(issue, change, values) == 0) {
            throw new StaleEntryException(issue.name());
        }
    }

    private int update(Issue issue, String change, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.addAll(List.of(issue.series().label(), issue.week(), owner));
        return Rows.update(
                connection,
                "UPDATE publication SET " + change
                        + " WHERE series = ? AND week = ? AND lease_owner = ? AND lease_until > 0",
                all.toArray());
    }
}
