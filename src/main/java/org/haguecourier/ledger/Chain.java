package org.haguecourier.ledger;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Adds records to the chain of evidence, in the transaction of the change that they tell of: the two cannot disagree.
 * A record's hash is shown to others who must not learn the record, so each holds a random salt: without it, whoever
 * can guess what a record says could find out whether he is right.
 */
final class Chain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final Connection connection;

    Chain(Connection connection) {
        this.connection = connection;
    }

    void add(String reference, Instant at, State state, Witnessed witnessed) throws SQLException {
        Head head = nextPlace();
        String line = line(head.number(), reference, at, state, witnessed);
        String hash = Link.open(head.number(), line).after(head.hash());
        Rows.update(
                connection,
                "INSERT INTO evidence (number, reference, line, hash) VALUES (?, ?, ?, ?)",
                head.number(),
                reference,
                line,
                hash);
        Rows.update(connection, "UPDATE evidence_head SET hash = ?", hash);
    }

    /** With the hash that is still the one before it. From here on, other writers wait. */
    private Head nextPlace() throws SQLException {
        List<Head> head =
                Rows.query(connection, Head::of, "UPDATE evidence_head SET number = number + 1 RETURNING number, hash");
        if (head.size() != 1) {
            throw new SQLException("the head of the chain of evidence is not there");
        }
        return head.get(0);
    }

    private static String line(long number, String reference, Instant at, State state, Witnessed witnessed) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("record", number);
        line.put("reference", reference);
        line.put("at", at.toString());
        line.put("what", witnessed.what);
        line.put("state", state.label());
        line.putAll(witnessed.facts);
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        line.put("salt", HexFormat.of().formatHex(salt));
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
