package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which entries have changed since their folders and receipts were last written. */
final class Pictures {
    private Pictures() {}

    /** One that is put off for longer than any ever is was put off by a clock that has been set back since. */
    static Optional<Picture> next(Connection connection, Instant now, Map<Work, Duration> longestWaits)
            throws SQLException {
        Optional<Entry> entry = Rows.one(connection, Rows::entry, """
                SELECT * FROM entry WHERE pictured < version AND picture_due <= ?
                ORDER BY picture_due, entered LIMIT 1""", now);
        if (entry.isEmpty() && longestWaits.containsKey(Work.RECEIPT)) {
            entry = Rows.one(
                    connection,
                    Rows::entry,
                    "SELECT * FROM entry WHERE pictured < version AND picture_due > ? ORDER BY picture_due LIMIT 1",
                    now.plus(longestWaits.get(Work.RECEIPT)));
        }
        return entry.isEmpty() ? Optional.empty() : Optional.of(of(connection, entry.get()));
    }

    static Optional<Instant> nextDue(Connection connection) throws SQLException {
        return Rows.one(
                        connection,
                        row -> row.getLong(1),
                        "SELECT picture_due FROM entry WHERE pictured < version ORDER BY picture_due LIMIT 1")
                .map(Instant::ofEpochMilli);
    }

    private static Picture of(Connection connection, Entry entry) throws SQLException {
        List<KeptAnswer> answers = Rows.query(
                connection,
                Rows::keptAnswer,
                "SELECT number, state, extension, body FROM answer WHERE reference = ? AND published = 0 ORDER BY number",
                entry.reference());
        return new Picture(
                entry, history(connection, entry.reference()), answers, Parts.of(connection, entry.reference()));
    }

    static List<HistoryLine> history(Connection connection, String reference) throws SQLException {
        return Rows.query(
                connection,
                Rows::historyLine,
                "SELECT at, state, detail FROM history WHERE reference = ? ORDER BY number",
                reference);
    }

    static int done(Connection connection, Picture picture) throws SQLException {
        Entry entry = picture.entry();
        for (KeptAnswer answer : picture.newAnswers()) {
            Rows.update(
                    connection,
                    "UPDATE answer SET published = 1 WHERE reference = ? AND number = ?",
                    entry.reference(),
                    answer.number());
        }
        return Rows.update(
                connection,
                "UPDATE entry SET pictured = ?, picture_due = 0 WHERE reference = ? AND pictured < ?",
                entry.version(),
                entry.reference(),
                entry.version());
    }
}
