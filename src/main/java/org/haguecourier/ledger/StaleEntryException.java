package org.haguecourier.ledger;

/** Somebody else has changed the entry since it was read: look again before acting on it. */
public final class StaleEntryException extends RuntimeException {
    public StaleEntryException(String reference) {
        super(reference + " was changed by somebody else in the meantime");
    }
}
