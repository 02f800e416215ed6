package org.haguecourier.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.haguecourier.files.Sha256;

/**
 * One place in the chain of evidence. The chain is made of the records' hashes and not of the records, so that who gets
 * to see a single package's records can follow it across those of other packages, which are none of his business.
 *
 * @param content the SHA-256 of the record's line
 * @param line the record itself, where it may be seen
 */
public record Link(long number, String content, Optional<String> line) {
    /** What the first record is bound to. */
    public static final String START = "0".repeat(64);

    public static Link open(long number, String line) {
        return new Link(number, contentOf(line), Optional.of(line));
    }

    /** Of which no more may be seen than its place. */
    public static Link closed(long number, String content) {
        return new Link(number, content, Optional.empty());
    }

    static String contentOf(String line) {
        return Sha256.of(line.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the chain up to and with this record, given the one before it. */
    public String after(String previous) {
        return Sha256.of((number + " " + previous + " " + content).getBytes(StandardCharsets.UTF_8));
    }
}
