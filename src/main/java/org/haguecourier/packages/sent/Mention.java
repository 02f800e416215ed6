package org.haguecourier.packages.sent;

import java.util.Optional;

import org.haguecourier.packages.TransactionType;

/**
 * One place that says that something was sent.
 *
 * @param type of the transaction; where the place does not tell it, any is meant
 * @param where the file, and the line of a list
 */
public record Mention(String officeReference, Optional<TransactionType> type, String where) {
    /** An application and the decision on it may have the same reference. */
    boolean isOf(Optional<TransactionType> other) {
        return type.isEmpty() || other.isEmpty() || kind(type.get()) == kind(other.get());
    }

    /** The withdrawal of a refusal may be told by either of two elements. */
    private static TransactionType kind(TransactionType type) {
        return type == TransactionType.REFUSAL_WITHDRAWAL ? TransactionType.GRANT_PROTECTION : type;
    }
}
