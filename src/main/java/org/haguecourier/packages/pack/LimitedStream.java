package org.haguecourier.packages.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream, and then its end. */
final class LimitedStream extends FilterInputStream {
    private long left;

    LimitedStream(InputStream stream, long most) {
        super(stream);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (left == 0 && count > 0) {
            return -1;
        }
        int read = super.read(into, offset, (int) Math.min(count, left));
        left -= Math.max(0, read);
        return read;
    }

    /** By reading, so that what is skipped counts. */
    @Override
    public long skip(long count) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 1 << 13))];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
