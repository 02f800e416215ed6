package org.haguecourier.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the chain of evidence from its first record to its last, for one package's part of it; nothing is taken out of a
 * chain that does not hold as a whole.
 */
final class Testimonies {
    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final Entry entry;
    private final List<Link> links = new ArrayList<>();
    private String hash = Link.START;
    private String before = Link.START;
    private int open;

    private record Row(long number, String reference, String line, String hash) {}

    private Testimonies(Connection connection, Entry entry) {
        this.connection = connection;
        this.entry = entry;
    }

    static Testimony of(Connection connection, Entry entry) throws SQLException {
        // First: what is added meanwhile is beyond this head, and not looked at.
        Head head = Rows.one(connection, Head::of, "SELECT number, hash FROM evidence_head")
                .orElseThrow(() -> new BrokenChainException("its head is not there."));
        return new Testimonies(connection, entry).upTo(head);
    }

    private Testimony upTo(Head head) throws SQLException {
        long done = 0;
        while (done < head.number()) {
            List<Row> rows = Rows.query(
                    connection,
                    row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                    """
                    SELECT number, reference, line, hash FROM evidence WHERE number > ? AND number <= ?
                    ORDER BY number LIMIT ?""",
                    done,
                    head.number(),
                    ROWS_AT_ONCE);
            if (rows.isEmpty()) {
                throw new BrokenChainException(
                        "record " + (done + 1) + " is not there, and " + head.number() + " should be.");
            }
            for (Row row : rows) {
                add(++done, row);
            }
        }
        refuseOtherEnd(head);
        return new Testimony(
                entry,
                Pictures.history(connection, entry.reference()),
                before,
                List.copyOf(links.subList(0, open)),
                answers(),
                head);
    }

    private void add(long expected, Row row) {
        if (row.number() != expected) {
            throw new BrokenChainException("record " + expected + " is not there.");
        }
        boolean ours = row.reference().equals(entry.reference());
        Link link = ours ? Link.open(row.number(), row.line()) : Link.closed(row.number(), Link.contentOf(row.line()));
        if (links.isEmpty() && ours) {
            before = hash;
        }
        hash = link.after(hash);
        if (!hash.equals(row.hash())) {
            throw new BrokenChainException("record " + row.number() + ", of " + row.reference()
                    + ", or what is before it, is not what was written. Take the ledger of a backup to compare.");
        }
        if (ours || !links.isEmpty()) {
            links.add(link);
        }
        if (ours) {
            open = links.size();
        }
    }

    private void refuseOtherEnd(Head head) throws SQLException {
        if (!hash.equals(head.hash())) {
            throw new BrokenChainException("its end is not where its head says.");
        }
    }

    private List<KeptAnswer> answers() throws SQLException {
        return Rows.query(
                connection,
                Rows::keptAnswer,
                "SELECT number, state, extension, body FROM answer WHERE reference = ? ORDER BY number",
                entry.reference());
    }
}
