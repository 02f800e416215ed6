package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.packages.TransactionFacts;

/** Keeps a payload that was split and its parts in step: its receipt shows them, and it is done when they are. */
final class Parts {
    private static final Duration BETWEEN_RECEIPTS = Duration.ofSeconds(2);

    private static final String FINAL_STATES = Stream.of(State.values())
            .filter(State::isFinal)
            .map(state -> "'" + state.label() + "'")
            .collect(Collectors.joining(", "));

    private final Connection connection;
    private final Instant now;

    Parts(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    static List<Part> of(Connection connection, String payload) throws SQLException {
        return Rows.query(
                connection,
                row -> new Part(row.getString(1), Rows.state(row)),
                "SELECT reference, state FROM entry WHERE part_of = ? ORDER BY number",
                payload);
    }

    /** All in the transaction of the caller: there is no moment at which some are entered and others are not. */
    Entry enter(Entry payload, TransactionFacts facts, List<Problem> problems, List<Arrival> arrivals)
            throws SQLException {
        var entering = new Entering(connection, now);
        List<String> references = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Entry part = entering.enter(arrival);
            Rows.update(
                    connection,
                    "UPDATE entry SET part_of = ? WHERE reference = ?",
                    payload.reference(),
                    part.reference());
            references.add(part.reference());
        }
        String names = references.size() == 1
                ? references.get(0)
                : references.get(0) + " to " + references.get(references.size() - 1);
        Entry split = new Recording(connection, now)
                .record(
                        payload,
                        Change.to(State.SPLIT)
                                .because("split into " + references.size() + " packages, one a transaction: " + names)
                                .inspected(facts)
                                .problems(problems));
        return completed(split);
    }

    /**
     * Call when a part has moved on: its payload's receipt tells of it, but not at once. Hundreds of parts that move would
     * keep the one who writes receipts at this one, and none of theirs would ever be written.
     */
    void moved(String payload) throws SQLException {
        Rows.update(connection, """
                UPDATE entry SET version = version + 1,
                  picture_due = CASE WHEN pictured < version THEN picture_due ELSE ? END
                WHERE reference = ?""", now.plus(BETWEEN_RECEIPTS), payload);
        completed(Ledger.find(connection, payload).orElseThrow());
    }

    private Entry completed(Entry payload) throws SQLException {
        if (payload.state() != State.SPLIT || hasOpenPart(payload.reference())) {
            return payload;
        }
        List<Part> parts = of(connection, payload.reference());
        Rows.update(connection, "UPDATE entry SET picture_due = 0 WHERE reference = ?", payload.reference());
        return new Recording(connection, now)
                .record(
                        payload,
                        Change.to(State.COMPLETED).because("all parts have reached their end: " + ends(parts)));
    }

    /** Asked at each move of each part: of thousands only the first that is open is looked at. */
    private boolean hasOpenPart(String payload) throws SQLException {
        return Rows.one(
                        connection,
                        row -> true,
                        "SELECT 1 FROM entry WHERE part_of = ? AND state NOT IN (" + FINAL_STATES + ") LIMIT 1",
                        payload)
                .isPresent();
    }

    private static String ends(List<Part> parts) {
        Map<String, Long> ends = parts.stream()
                .collect(Collectors.groupingBy(part -> part.state().label(), TreeMap::new, Collectors.counting()));
        return ends.entrySet().stream()
                .map(end -> end.getValue() + " " + end.getKey())
                .collect(Collectors.joining(", "));
    }
}
