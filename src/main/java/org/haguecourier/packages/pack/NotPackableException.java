package org.haguecourier.packages.pack;

/** The folder itself is the reason that no package can be made of it; the message is a person's to read. */
public final class NotPackableException extends Exception {
    NotPackableException(String message) {
        super(message);
    }
}
