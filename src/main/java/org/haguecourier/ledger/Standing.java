package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Which ledger this is and how far it has come. The chain of evidence grows with each attempt to send and with each
 * decision of an operator, so its head tells an older ledger from the last one.
 *
 * @param identity empty in a ledger that is just being made
 */
public record Standing(Optional<String> identity, Head head) {
    static Standing of(Connection connection) throws SQLException {
        Head head = Rows.one(connection, Head::of, "SELECT number, hash FROM evidence_head")
                .orElseThrow(() -> new SQLException("the head of the chain of evidence is not there"));
        return new Standing(HomeFacts.find(connection, Ledger.IDENTITY), head);
    }

    /** Of two ledgers that were one once, each may have come so far, and only one by the same records. */
    static boolean hasPassed(Connection connection, Head head) throws SQLException {
        return head.equals(Head.START)
                || Rows.one(
                                connection,
                                row -> row.getString(1),
                                "SELECT hash FROM evidence WHERE number = ?",
                                head.number())
                        .filter(head.hash()::equals)
                        .isPresent();
    }
}
