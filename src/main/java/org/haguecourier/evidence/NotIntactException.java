package org.haguecourier.evidence;

/** A bundle that proves nothing; the message says the first thing that is wrong with it. */
public final class NotIntactException extends RuntimeException {
    NotIntactException(String message) {
        super(message);
    }
}
