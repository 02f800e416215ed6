package org.haguecourier.packages.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Tells what a file is by its bytes alone, in one pass and in constant memory. */
public final class ContentReader {
    private ContentReader() {}

    /**
     * Reads to the very end, so that a stream which checks what passes has seen it all.
     *
     * @throws IOException that of the stream, and no other: whatever the bytes are, something can be told of them
     */
    public static FileContent read(InputStream bytes) throws IOException {
        var passage = new Passage(bytes);
        byte[] head = passage.head();
        Kind kind = Head.kindOf(head);
        return switch (kind) {
            case JPEG -> new JpegReader(passage).read();
            case PDF -> new PdfReader(passage, Head.textOf(head).indexOf(Head.PDF)).read();
            default -> {
                passage.toEnd();
                yield new FileContent(kind, passage.position(), Optional.empty(), Optional.empty());
            }
        };
    }
}
