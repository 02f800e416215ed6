package org.haguecourier.packages.split;

/** The payload itself is the reason that it cannot be split; the message is a person's to read. */
public final class NotSplittableException extends Exception {
    public NotSplittableException(String message) {
        super(message);
    }
}
