package org.haguecourier.sandbox.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.haguecourier.sandbox.wire.Content;

/** One of the structures of which a ZIP is made, written field by field. */
final class Structure {
    private static final int LONGEST = 1024;

    private final ByteBuffer bytes = ByteBuffer.allocate(LONGEST).order(ByteOrder.LITTLE_ENDIAN);

    Structure(int signature) {
        bytes.putInt(signature);
    }

    Structure two(int... values) {
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return this;
    }

    Structure four(long... values) {
        for (long value : values) {
            bytes.putInt((int) value);
        }
        return this;
    }

    Structure eight(long... values) {
        for (long value : values) {
            bytes.putLong(value);
        }
        return this;
    }

    Structure raw(byte[] value) {
        bytes.put(value);
        return this;
    }

    byte[] toBytes() {
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return written;
    }

    Content content() {
        return Content.of(toBytes());
    }
}
