package org.haguecourier.ledger;

/** What a person should know about a package: a stable code, a sentence, and where it was found. */
public record Problem(String code, String message, String where) {
    public static Problem of(String code, String message) {
        return new Problem(code, message, null);
    }
}
