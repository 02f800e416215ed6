package org.haguecourier.sandbox.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Exactly so many bytes; a client that goes away before is an error and never a short body. */
final class FixedInput extends InputStream {
    private final InputStream in;
    private long left;

    FixedInput(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(into, from, (int) Math.min(left, most));
        if (count < 0) {
            throw new EOFException(left + " bytes of the body are missing");
        }
        left -= count;
        return count;
    }
}
