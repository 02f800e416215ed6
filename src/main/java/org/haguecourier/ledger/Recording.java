package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.haguecourier.files.Sha256;
import org.haguecourier.packages.TransactionFacts;

/** The one place that moves an entry between states, and that refuses every move that is not allowed. */
final class Recording {
    private final Connection connection;
    private final Instant now;

    Recording(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    Entry record(Entry entry, Change change) throws SQLException {
        State state = change.to.orElse(entry.state());
        if (change.to.isPresent() && !entry.state().canBecome(state)) {
            throw new IllegalMoveException(entry.reference(), entry.state(), state);
        }
        if (update(entry, change, state) == 0) {
            throw new StaleEntryException(entry.reference());
        }
        if (state != entry.state() || !change.detail.isEmpty()) {
            addHistory(connection, entry.reference(), now, state, change.detail);
        }
        if (state != entry.state() || isNews(entry, change)) {
            String name = state == entry.state() ? EventNames.UPDATED : state.label();
            int alarmed = entry.state() == State.HELD && state != State.HELD ? 1 : 0;
            new Events(connection, now).ofPackage(entry.reference(), name, change.detail, alarmed);
        }
        if (change.witnessed.isPresent()) {
            new Chain(connection).add(entry.reference(), now, state, change.witnessed.get());
        }
        if (change.answer.isPresent()) {
            keepAnswer(entry.reference(), state, change.answer.get());
        }
        if (state != entry.state() && entry.partOf().isPresent()) {
            new Parts(connection, now).moved(entry.partOf().get());
        }
        return Ledger.find(connection, entry.reference()).orElseThrow();
    }

    /** That it was asked for once more, and when that is due again, is none. */
    private static boolean isNews(Entry entry, Change change) {
        return !change.detail.isEmpty()
                || change.facts.filter(facts -> !facts.equals(entry.facts())).isPresent()
                || change.progress
                        .filter(progress -> !progress.equals(entry.progress()))
                        .isPresent()
                || !problems(entry, change).equals(entry.problems());
    }

    private static List<Problem> problems(Entry entry, Change change) {
        return Problem.merged(entry.problems(), change.problems.orElse(entry.problems()));
    }

    private int update(Entry entry, Change change, State state) throws SQLException {
        boolean moved = state != entry.state();
        TransactionFacts facts = change.facts.orElse(entry.facts());
        Progress progress = change.progress.orElse(entry.progress());
        return Rows.update(
                connection,
                """
                UPDATE entry SET state = ?, since = ?, inspected = ?, transaction_type = ?, st96_version = ?,
                  office_reference = ?, package_irn = ?, import_id = ?, srn = ?, irn = ?, publication_date = ?,
                  attempts = ?, asks = ?, due = ?, due_at = ?, problems = ?, version = version + 1,
                  lease_until = CASE WHEN ? = 1 THEN lease_until ELSE 0 END
                WHERE reference = ? AND version = ?""",
                state,
                moved ? now : entry.since(),
                entry.inspected() || change.facts.isPresent() ? 1 : 0,
                facts.type(),
                facts.st96Version(),
                facts.officeReference(),
                facts.registrationNumber(),
                progress.importId(),
                progress.serviceRequestNumber(),
                progress.registrationNumber(),
                progress.publicationDate(),
                entry.attempts() + (change.countsAsAttempt ? 1 : 0),
                asks(entry, change, moved),
                change.due.map(Due::work),
                change.due.map(Due::at),
                Rows.json(problems(entry, change)),
                change.keepsLease ? 1 : 0,
                entry.reference(),
                entry.version());
    }

    private static int asks(Entry entry, Change change, boolean moved) {
        int sofar = moved ? 0 : entry.asks();
        return change.countsAsAsk ? sofar + 1 : sofar;
    }

    static void addHistory(Connection connection, String reference, Instant at, State state, String detail)
            throws SQLException {
        Rows.update(connection, """
                INSERT INTO history (reference, number, at, state, detail)
                SELECT ?, COALESCE(MAX(number), 0) + 1, ?, ?, ? FROM history WHERE reference = ?""", reference, at, state, detail, reference);
    }

    /** The same answer in the same state tells nothing new: months of asking leave one file, not hundreds. */
    private void keepAnswer(String reference, State state, Change.Answered answer) throws SQLException {
        String sha256 = Sha256.of(answer.body());
        record Last(int number, State state, String sha256) {}
        Optional<Last> last = Rows.one(
                connection,
                row -> new Last(row.getInt(1), State.of(row.getString(2)).orElse(null), row.getString(3)),
                "SELECT number, state, sha256 FROM answer WHERE reference = ? ORDER BY number DESC LIMIT 1",
                reference);
        if (last.isPresent() && last.get().sha256().equals(sha256) && last.get().state() == state) {
            return;
        }
        int number = last.map(Last::number).orElse(0) + 1;
        List<Object> values = List.of(reference, number, now, state, answer.extension(), sha256, answer.body());
        Rows.update(
                connection,
                "INSERT INTO answer (reference, number, at, state, extension, sha256, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                values.toArray());
        Witnessed kept = Witnessed.that("answer-kept")
                .with("answer", number)
                .with("answerSha256", sha256)
                .with("answerBytes", answer.body().length);
        new Chain(connection).add(reference, now, state, kept);
    }
}
