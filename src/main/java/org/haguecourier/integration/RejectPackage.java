package org.haguecourier.integration;

/** Thrown behind {@code direct:before-submission}: the package is not to be sent, for good; the message says why. */
public class RejectPackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RejectPackage(String why) {
        super(why);
    }
}
