package org.haguecourier.st96;

/** The schemas in the Office's folder cannot serve. The message says which file, what is wrong, and what to do. */
public final class UnusableSchemaException extends Exception {
    UnusableSchemaException(String message) {
        super(message);
    }
}
