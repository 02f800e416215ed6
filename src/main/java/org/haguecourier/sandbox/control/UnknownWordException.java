package org.haguecourier.sandbox.control;

/** A control call that cannot be understood; the answer lists what could have been. */
final class UnknownWordException extends Exception {
    UnknownWordException(String message) {
        super(message);
    }
}
