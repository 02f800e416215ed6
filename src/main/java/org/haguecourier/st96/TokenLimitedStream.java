package org.haguecourier.st96;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading when the parser swallows too much for a single token, or comes to the end before the first element. The
 * parser holds each tag, comment and document type declaration in memory as a whole; this one limit bounds them all.
 */
final class TokenLimitedStream extends FilterInputStream {
    private static final int LONGEST_TOKEN = 1 << 20;

    private int left = LONGEST_TOKEN;
    private boolean begun;
    private boolean inRoot;

    TokenLimitedStream(InputStream in) {
        super(in);
    }

    void nextToken() {
        left = LONGEST_TOKEN;
        begun = true;
    }

    void enterRoot() {
        inRoot = true;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        take(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        take(got);
        return got;
    }

    private void take(int count) throws XmlRefusedException {
        if (count < 0) {
            refuseEndBeforeRoot();
            return;
        }
        left -= count;
        if (left < 0) {
            throw new XmlRefusedException(
                    XmlFault.Kind.TOO_COMPLEX,
                    "one tag, attribute or comment is longer than " + LONGEST_TOKEN + " bytes");
        }
    }

    /**
     * Within a document type declaration the parser would print a stack trace. Before the first token it only looks ahead,
     * and a short XML ends there.
     */
    private void refuseEndBeforeRoot() throws XmlRefusedException {
        if (begun && !inRoot) {
            throw new XmlRefusedException(XmlFault.Kind.NOT_WELL_FORMED, "it ends before its first element.");
        }
    }

    /** The parser closes at the end; the bytes are the caller's, who still has to check them. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }
}
