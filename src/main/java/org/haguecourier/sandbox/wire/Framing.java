package org.haguecourier.sandbox.wire;

/** How a client learns where a body ends. */
public enum Framing {
    LENGTH,
    CHUNKED,
    /** The end of the connection is the end of the body, and a cut looks the same. */
    UNTIL_CLOSE
}
