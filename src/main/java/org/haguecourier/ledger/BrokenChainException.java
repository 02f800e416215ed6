package org.haguecourier.ledger;

/** Somebody or something has changed the chain of evidence behind our back. */
public final class BrokenChainException extends RuntimeException {
    BrokenChainException(String what) {
        super("The ledger's chain of evidence is broken: " + what);
    }
}
