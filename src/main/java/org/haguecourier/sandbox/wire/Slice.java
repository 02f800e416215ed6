package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Bytes in memory; many slices may share them. */
record Slice(byte[] bytes, int from, int count) implements Content {
    Slice {
        Objects.checkFromIndexSize(from, count, bytes.length);
    }

    @Override
    public long length() {
        return count;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, from, count);
    }

    @Override
    public Content part(long start, long size) {
        Objects.checkFromIndexSize(start, size, count);
        return new Slice(bytes, from + (int) start, (int) size);
    }
}
