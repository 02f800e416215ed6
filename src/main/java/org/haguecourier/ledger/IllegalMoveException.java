package org.haguecourier.ledger;

/** A move between states that the ledger refuses, whoever asks. */
public final class IllegalMoveException extends RuntimeException {
    IllegalMoveException(String reference, State from, State to) {
        super(reference + " cannot go from " + from.label() + " to " + to.label());
    }
}
