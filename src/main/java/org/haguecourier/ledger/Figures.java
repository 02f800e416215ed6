package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much of what there is, counted by the database.
 *
 * @param states by state, how many packages are in it
 * @param oldest since when the one has been in its state that has been in it longest, of those that are under way
 * @param archived weeks of publications that have come
 * @param missing weeks that have been called missing
 */
public record Figures(Map<State, Long> states, Optional<Instant> oldest, long archived, long missing) {
    private record Group(State state, long count, Instant oldest) {}

    static Figures of(Connection connection) throws SQLException {
        List<Group> groups = Rows.query(
                connection,
                row -> new Group(Rows.state(row), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))),
                "SELECT state, COUNT(*), MIN(since) FROM entry GROUP BY state");
        Map<State, Long> states = new TreeMap<>();
        groups.forEach(group -> states.put(group.state(), group.count()));
        Optional<Instant> oldest = groups.stream()
                .filter(group -> !group.state().isFinal())
                .map(Group::oldest)
                .min(Instant::compareTo);
        return new Figures(
                states,
                oldest,
                count(connection, "SELECT COUNT(*) FROM publication_edition WHERE removed IS NULL"),
                count(connection, "SELECT COUNT(*) FROM publication WHERE alarmed = 1"));
    }

    private static long count(Connection connection, String sql) throws SQLException {
        return Rows.one(connection, row -> row.getLong(1), sql).orElse(0L);
    }

    public long packages() {
        return states.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Not at their end. */
    public long open() {
        return states.entrySet().stream()
                .filter(state -> !state.getKey().isFinal())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long in(State state) {
        return states.getOrDefault(state, 0L);
    }
}
