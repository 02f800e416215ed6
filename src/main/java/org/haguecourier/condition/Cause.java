package org.haguecourier.condition;

import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What keeps us from writing, in words for a person. Java has classes for few of them: the rest is known by the operating
 * system's own sentence, and for the ledger by SQLite's primary result code.
 */
public enum Cause {
    FULL("is full", List.of("No space left on device"), List.of(13)),
    QUOTA("has no room left in the courier's quota", List.of("Disk quota exceeded"), List.of()),
    READ_ONLY("is read-only", List.of("Read-only file system"), List.of(8)),
    FORBIDDEN("may not be written by the courier", List.of("Permission denied", "Operation not permitted"), List.of(3)),
    DESCRIPTORS(
            "cannot be opened, since no file descriptors are left",
            List.of("Too many open files", "Too many open files in system"),
            List.of()),
    BROKEN("fails in reading or writing", List.of("Input/output error"), List.of(10)),
    LOCKED("is locked by another program", List.of(), List.of(5, 6)),
    CANNOT_BE_OPENED("cannot be opened", List.of(), List.of(14)),
    GONE("is gone", List.of(), List.of()),
    DAMAGED("is damaged", List.of(), List.of(11, 26)),
    OTHER("cannot be written", List.of(), List.of());

    private final String words;
    private final List<String> sentences;
    private final List<Integer> ledgerCodes;

    Cause(String words, List<String> sentences, List<Integer> ledgerCodes) {
        this.words = words;
        this.sentences = sentences;
        this.ledgerCodes = ledgerCodes;
    }

    /** To be read after the name of a place. */
    String words() {
        return words;
    }

    /** A damaged or lost ledger is not mended by waiting, and going on without it might send something twice. */
    boolean passes() {
        return this != DAMAGED && this != GONE;
    }

    /** The first that is known along the chain of causes. */
    static Cause of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<Cause> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return OTHER;
    }

    private static Optional<Cause> known(Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return Optional.of(FORBIDDEN);
        }
        if (failure instanceof SQLException ledger) {
            int code = ledger.getErrorCode() & 0xff;
            return Arrays.stream(values())
                    .filter(cause -> cause.ledgerCodes.contains(code))
                    .findFirst();
        }
        String told = failure.getMessage() == null ? "" : failure.getMessage();
        return Arrays.stream(values())
                .filter(cause -> cause.sentences.stream().anyMatch(told::contains))
                .findFirst();
    }
}
