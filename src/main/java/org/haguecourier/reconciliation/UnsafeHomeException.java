package org.haguecourier.reconciliation;

/** To start on this home as it is could send a package twice or forget one; the message says what to do. */
public class UnsafeHomeException extends RuntimeException {
    UnsafeHomeException(String message) {
        super(message);
    }
}
