package org.haguecourier.integration;

/** Thrown behind {@code direct:before-submission}: a person is to decide about the package; the message says why. */
public class HoldPackage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public HoldPackage(String why) {
        super(why);
    }
}
