package org.haguecourier.routing.ports;

/** A route behind a port has not come to its end, and has not said why. Nobody knows whether it would have let the package through. */
public final class PortEndedEarlyException extends Exception {
    private static final long serialVersionUID = 1L;

    PortEndedEarlyException(String port, String how) {
        super(
                "the route at direct:" + port + " did not come to its end: " + how
                        + ". To let the package through it has to reach its last step; to say no it has to end with an exception");
    }
}
