package org.haguecourier.packages.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file's bytes as they pass, with a look ahead at the first ones. */
final class Passage {
    private static final int HEAD = 1024;
    private static final int CHUNK = 16 * 1024;

    private final InputStream bytes;
    private final byte[] chunk = new byte[CHUNK];
    private long before;
    private int length;
    private int at;

    Passage(InputStream bytes) throws IOException {
        this.bytes = bytes;
        fill();
    }

    /** The first bytes of the file, which are still to pass. */
    byte[] head() {
        return Arrays.copyOf(chunk, Math.min(length, HEAD));
    }

    /** How many bytes have passed. */
    long position() {
        return before + at;
    }

    /** -1 at the end. */
    int next() throws IOException {
        return at < length || fill() ? chunk[at++] & 0xFF : -1;
    }

    /** Whether there were so many. */
    boolean skip(int count) throws IOException {
        int left = count;
        while (left > 0 && (at < length || fill())) {
            int step = Math.min(left, length - at);
            at += step;
            left -= step;
        }
        return left == 0;
    }

    void toEnd() throws IOException {
        do {
            at = length;
        } while (fill());
    }

    private boolean fill() throws IOException {
        before += at;
        at = 0;
        length = bytes.readNBytes(chunk, 0, CHUNK);
        return length > 0;
    }
}
