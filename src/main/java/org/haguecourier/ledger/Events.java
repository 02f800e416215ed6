package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds events, each in the transaction of the change that it tells of, and reads them again. */
final class Events {
    /** What of an entry changes; the rest is the same at every event. */
    private static final String CHANGING = "state, since, inspected, transaction_type, st96_version, office_reference,"
            + " package_irn, import_id, srn, irn, publication_date, attempts, due, due_at, problems";

    private static final String ALL = "event.*, entry.parcel, entry.file, entry.folder, entry.sha256, entry.bytes,"
            + " entry.environment, entry.entered, 0 AS asks, entry.duplicate_of, entry.part_of, entry.version";

    private final Connection connection;
    private final Instant now;

    Events(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /**
     * Call when entry and history say what is to be told.
     *
     * @param alarmed 1 if the package was held until now
     */
    void ofPackage(String reference, String name, String detail, int alarmed) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO event (number, at, name, detail, alarmed, reference, line, " + CHANGING + ")"
                        + " SELECT ?, ?, ?, ?, ?, reference,"
                        + " (SELECT MAX(history.number) FROM history WHERE history.reference = entry.reference), "
                        + CHANGING + " FROM entry WHERE reference = ?",
                nextNumber(),
                now,
                name,
                detail,
                alarmed,
                reference);
    }

    void ofPublication(String series, String week, String name, String detail) throws SQLException {
        ofPublication(series, week, name, detail, Optional.empty(), 0);
    }

    /** @param alarmed 1 if the week had been called missing, as the row of the publication has it */
    void ofPublication(String series, String week, String name, String detail, Optional<Integer> edition, int alarmed)
            throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO event (number, at, name, detail, series, week, edition, alarmed)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                nextNumber(),
                now,
                name,
                detail,
                series,
                week,
                edition,
                alarmed);
    }

    /** From here on, other writers wait. */
    private long nextNumber() throws SQLException {
        return Rows.one(connection, row -> row.getLong(1), "UPDATE event_head SET number = number + 1 RETURNING number")
                .orElseThrow(() -> new SQLException("the number of the last event is not there"));
    }

    static long last(Connection connection) throws SQLException {
        return Rows.one(connection, row -> row.getLong(1), "SELECT number FROM event_head")
                .orElseThrow();
    }

    /** The first of these names after that number. */
    static Optional<Event> next(Connection connection, long after, Set<String> names) throws SQLException {
        String wanted = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        Optional<Event> event = Rows.one(
                connection,
                row -> row.getString("reference") == null ? ofPublication(row) : ofPackage(row),
                "SELECT " + ALL + " FROM event LEFT JOIN entry ON entry.reference = event.reference"
                        + " WHERE event.number > ? AND (event.name IN (" + wanted + ") OR event.alarmed = ?)"
                        + " ORDER BY event.number LIMIT 1",
                after,
                names.contains(EventNames.ALARMS) ? 1 : -1);
        return event.isEmpty() ? event : Optional.of(whole(connection, event.get()));
    }

    private static Event whole(Connection connection, Event event) throws SQLException {
        if (event instanceof Event.OfPackage of) {
            return ofPackage(connection, of);
        }
        return ofPublication(connection, (Event.OfPublication) event);
    }

    private static Event ofPackage(ResultSet row) throws SQLException {
        return new Event.OfPackage(
                row.getLong("number"),
                at(row),
                row.getString("name"),
                row.getString("detail"),
                Rows.entry(row),
                List.of(),
                List.of(),
                row.getInt("alarmed") != 0);
    }

    private static Event ofPackage(Connection connection, Event.OfPackage event) throws SQLException {
        String reference = event.entry().reference();
        List<HistoryLine> history = Rows.query(
                connection,
                Rows::historyLine,
                "SELECT at, state, detail FROM history WHERE reference = ?"
                        + " AND number <= (SELECT line FROM event WHERE number = ?) ORDER BY number",
                reference,
                event.number());
        return new Event.OfPackage(
                event.number(),
                event.at(),
                event.name(),
                event.detail(),
                event.entry(),
                history,
                Parts.of(connection, reference),
                event.afterAlarm());
    }

    private static Event ofPublication(ResultSet row) throws SQLException {
        return new Event.OfPublication(
                row.getLong("number"),
                at(row),
                row.getString("name"),
                row.getString("detail"),
                PublicationRows.series(row),
                row.getString("week"),
                Optional.empty(),
                row.getInt("alarmed") != 0);
    }

    private static Event ofPublication(Connection connection, Event.OfPublication event) throws SQLException {
        Optional<Edition> edition = Rows.one(
                connection,
                PublicationRows::edition,
                "SELECT publication_edition.* FROM publication_edition, event WHERE event.number = ?"
                        + " AND publication_edition.series = event.series AND publication_edition.week = event.week"
                        + " AND publication_edition.edition = event.edition",
                event.number());
        return new Event.OfPublication(
                event.number(),
                event.at(),
                event.name(),
                event.detail(),
                event.series(),
                event.week(),
                edition,
                event.afterAlarm());
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Instant.ofEpochMilli(row.getLong("at"));
    }
}
