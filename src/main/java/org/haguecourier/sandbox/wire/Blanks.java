package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

record Blanks(long length) implements Content {
    private static final int PIECE = 64 * 1024;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) ' ');
        for (long left = length; left > 0; left -= PIECE) {
            out.write(piece, 0, (int) Math.min(left, PIECE));
        }
    }

    @Override
    public Content part(long from, long count) {
        Objects.checkFromIndexSize(from, count, length);
        return new Blanks(count);
    }
}
