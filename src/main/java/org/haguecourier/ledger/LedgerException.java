package org.haguecourier.ledger;

/** The ledger cannot be read or written now; nothing may be sent meanwhile. */
public final class LedgerException extends RuntimeException {
    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
