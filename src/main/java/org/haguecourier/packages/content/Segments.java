package org.haguecourier.packages.content;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes a JPEG's header apart, from behind its start marker on. */
final class Segments {
    private static final int MARKER = 0xFF;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_WITH_A_MEANING = 0xC0;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    /** A length counts its own two bytes. */
    private static final int LENGTH_BYTES = 2;

    private final Passage bytes;

    Segments(Passage bytes) {
        this.bytes = bytes;
    }

    Segment next() throws IOException, DamagedHeaderException {
        int marker = marker();
        while (isWithoutContent(marker)) {
            marker = marker();
        }
        if (marker < FIRST_WITH_A_MEANING || marker == START_OF_IMAGE || marker == END_OF_IMAGE) {
            throw DamagedHeaderException.at(bytes.position(), "has a marker of the wrong kind");
        }
        int length = value() << 8 | value();
        if (length < LENGTH_BYTES) {
            throw DamagedHeaderException.at(bytes.position(), "tells an impossible length");
        }
        return content(marker, length - LENGTH_BYTES);
    }

    /** Any number of fill bytes may come before a marker; they look like the marker's own first byte. */
    private int marker() throws IOException, DamagedHeaderException {
        if (value() != MARKER) {
            throw DamagedHeaderException.at(bytes.position(), "has something else where a marker should be");
        }
        int kind = value();
        while (kind == MARKER) {
            kind = value();
        }
        return kind;
    }

    private static boolean isWithoutContent(int marker) {
        return marker == TEMPORARY || marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private Segment content(int marker, int length) throws IOException, DamagedHeaderException {
        ByteBuffer beginning = ByteBuffer.allocate(Math.min(length, Segment.MOST_KEPT));
        while (beginning.hasRemaining()) {
            beginning.put((byte) value());
        }
        if (!bytes.skip(length - beginning.capacity())) {
            throw DamagedHeaderException.cut();
        }
        return new Segment(marker, length, beginning.flip());
    }

    private int value() throws IOException, DamagedHeaderException {
        int value = bytes.next();
        if (value < 0) {
            throw DamagedHeaderException.cut();
        }
        return value;
    }
}
