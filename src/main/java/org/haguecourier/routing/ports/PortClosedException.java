package org.haguecourier.routing.ports;

/** A route was put behind this port, and it does not run. */
public final class PortClosedException extends Exception {
    private static final long serialVersionUID = 1L;

    PortClosedException(String message) {
        super(message);
    }
}
