package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Each write is a chunk; what is cut ends without the last one, so that the client can tell. */
final class ChunkedOutput extends OutputStream {
    private final OutputStream out;

    ChunkedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (count > 0) {
            text(Integer.toHexString(count) + "\r\n");
            out.write(bytes, from, count);
            text("\r\n");
        }
    }

    void finish() throws IOException {
        text("0\r\n\r\n");
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
