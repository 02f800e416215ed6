package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The body of a reply; need not be in memory, so that it may be huge. */
public interface Content {
    Content NONE = of(new byte[0]);

    long length();

    void writeTo(OutputStream out) throws IOException;

    /** So many bytes of it from there on; what lies before is not produced. */
    Content part(long from, long count);

    static Content of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    static Content blanks(long length) {
        return new Blanks(length);
    }

    /** One after the other. */
    static Content sequence(List<Content> parts) {
        return new Sequence(parts);
    }
}
