package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** The body of a reply; need not be in memory, so that it may be huge. */
public interface Content {
    Content NONE = of(new byte[0]);

    long length();

    void writeTo(OutputStream out) throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }

    static Content blanks(long length) {
        return new Content() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                byte[] piece = new byte[64 * 1024];
                Arrays.fill(piece, (byte) ' ');
                for (long left = length; left > 0; left -= piece.length) {
                    out.write(piece, 0, (int) Math.min(left, piece.length));
                }
            }
        };
    }
}
