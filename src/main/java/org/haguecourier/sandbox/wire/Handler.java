package org.haguecourier.sandbox.wire;

import java.io.IOException;

@FunctionalInterface
public interface Handler {
    Reply answer(Request request) throws IOException;
}
