package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;

/** A body in chunks; trailers are read and forgotten. */
final class ChunkedInput extends InputStream {
    private final InputStream in;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean first = true;
    private boolean ended;

    ChunkedInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (!ended) {
            int count = chunk.read(into, from, most);
            if (count >= 0) {
                return count;
            }
            nextChunk();
        }
        return -1;
    }

    private void nextChunk() throws IOException {
        if (!first && !LineReader.line(in).isEmpty()) {
            throw new MalformedRequestException("A chunk is longer than it said.");
        }
        first = false;
        long size = sizeOf(LineReader.line(in));
        if (size > 0) {
            chunk = new FixedInput(in, size);
            return;
        }
        ended = true;
        while (!LineReader.line(in).isEmpty()) {
            continue;
        }
    }

    private static long sizeOf(String line) throws IOException {
        try {
            return Long.parseLong(line.split(";", 2)[0].strip(), 16);
        } catch (NumberFormatException noSize) {
            throw new MalformedRequestException("A chunk has no size.");
        }
    }
}
