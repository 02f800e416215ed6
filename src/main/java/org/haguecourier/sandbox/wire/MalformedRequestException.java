package org.haguecourier.sandbox.wire;

import java.io.IOException;

/** What came in is no HTTP/1.1. */
public final class MalformedRequestException extends IOException {
    public MalformedRequestException(String message) {
        super(message);
    }
}
