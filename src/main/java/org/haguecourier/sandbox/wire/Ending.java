package org.haguecourier.sandbox.wire;

/** What becomes of the connection after a reply, or in place of one. */
public enum Ending {
    KEEP,
    CLOSE,
    /** A TCP reset: what was on its way may be lost too. */
    RESET
}
