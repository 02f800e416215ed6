package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * The body of a request, read only when somebody wants it: a client that sent {@code Expect: 100-continue} is asked for
 * it at the first read and not before.
 */
public final class RequestBody {
    private final InputStream stream;
    private final OptionalLong declaredLength;

    RequestBody(InputStream stream, OptionalLong declaredLength) {
        this.stream = stream;
        this.declaredLength = declaredLength;
    }

    static RequestBody awaitingContinue(RequestBody body, OutputStream out) {
        return new RequestBody(new AskingInput(body.stream, out), body.declaredLength);
    }

    /** From Content-Length; empty without one. */
    public OptionalLong declaredLength() {
        return declaredLength;
    }

    public InputStream stream() {
        return stream;
    }

    /** A form or a control call, never a package. */
    public String text(int most) throws IOException {
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new MalformedRequestException("The body is longer than " + most + " bytes.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** False if the client was never asked for its body: the connection is then of no more use. */
    boolean drain() throws IOException {
        if (stream instanceof AskingInput asking && !asking.asked) {
            return false;
        }
        stream.transferTo(OutputStream.nullOutputStream());
        return true;
    }

    private static final class AskingInput extends InputStream {
        private final InputStream in;
        private final OutputStream out;
        private boolean asked;

        AskingInput(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            ask();
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            ask();
            return in.read(into, from, most);
        }

        private void ask() throws IOException {
            if (!asked) {
                asked = true;
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        }
    }
}
