package org.haguecourier.ledger;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.packages.TransactionFacts;

/** Between rows and records: what every statement of the ledger needs to speak SQL. */
final class Rows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    @FunctionalInterface
    interface Reading<T> {
        T from(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection connection, Reading<T> reading, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.from(rows));
            }
            return found;
        }
    }

    static <T> Optional<T> one(Connection connection, Reading<T> reading, String sql, Object... values)
            throws SQLException {
        return query(connection, reading, sql, values).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
        return statement;
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Rows::plain).orElse(null);
        }
        if (value instanceof Instant instant) {
            return instant.toEpochMilli();
        }
        if (value instanceof State state) {
            return state.label();
        }
        if (value instanceof Work work) {
            return work.label();
        }
        return value;
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("reference"),
                new Parcel(
                        row.getString("parcel"),
                        row.getString("file"),
                        row.getString("folder"),
                        row.getString("sha256"),
                        row.getLong("bytes")),
                row.getString("environment"),
                new TransactionFacts(
                        text(row, "transaction_type"),
                        text(row, "st96_version"),
                        text(row, "office_reference"),
                        text(row, "package_irn")),
                row.getInt("inspected") != 0,
                state(row),
                instant(row, "entered"),
                instant(row, "since"),
                new Progress(text(row, "import_id"), text(row, "srn"), text(row, "irn"), text(row, "publication_date")),
                row.getInt("attempts"),
                row.getInt("asks"),
                due(row),
                list(row.getString("problems"), PROBLEMS),
                text(row, "duplicate_of"),
                text(row, "part_of"),
                row.getLong("version"));
    }

    static HistoryLine historyLine(ResultSet row) throws SQLException {
        return new HistoryLine(instant(row, "at"), state(row), row.getString("detail"));
    }

    static KeptAnswer keptAnswer(ResultSet row) throws SQLException {
        return new KeptAnswer(row.getInt("number"), state(row), row.getString("extension"), row.getBytes("body"));
    }

    private static Optional<Due> due(ResultSet row) throws SQLException {
        String work = row.getString("due");
        return work == null ? Optional.empty() : Optional.of(new Due(knownWork(work), instant(row, "due_at")));
    }

    private static Work knownWork(String label) {
        return Work.of(label).orElseThrow(() -> new IllegalStateException("unknown work in the ledger: " + label));
    }

    static State state(ResultSet row) throws SQLException {
        String label = row.getString("state");
        return State.of(label).orElseThrow(() -> new IllegalStateException("unknown state in the ledger: " + label));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static String json(List<?> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
