package org.haguecourier.sandbox.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Lines that end in CR LF (or LF alone, as the RFC lets a server bear). */
final class LineReader {
    private static final int LONGEST = 64 * 1024;

    private LineReader() {}

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended in mid-line");
            }
            if (line.length() == LONGEST) {
                throw new MalformedRequestException("A line is longer than " + LONGEST + " bytes.");
            }
            line.append((char) next);
        }
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
