package org.haguecourier.auth;

import java.nio.ByteBuffer;

/**
 * Just enough DER to take a private key apart; the JDK reads PKCS#8 only, and of a curve that it does not know it
 * cannot say that the curve is the trouble. Complains without quoting what it read.
 */
final class DerReader {
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_ID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int TAGGED_0 = 0xA0;
    static final int TAGGED_1 = 0xA1;

    private final ByteBuffer bytes;

    DerReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    boolean isNext(int tag) {
        return bytes.hasRemaining() && (bytes.get(bytes.position()) & 0xFF) == tag;
    }

    DerReader enter(int tag) {
        return new DerReader(take(tag));
    }

    byte[] take(int tag) {
        if (!isNext(tag)) {
            throw new IllegalArgumentException("DER: another kind of value was expected");
        }
        bytes.get();
        byte[] value = new byte[length()];
        bytes.get(value);
        return value;
    }

    private int length() {
        int first = next();
        int length = first < 0x80 ? first : longLength(first & 0x7F);
        if (length > bytes.remaining()) {
            throw new IllegalArgumentException("DER: a value is longer than what is there");
        }
        return length;
    }

    /** Two bytes are plenty: the file as a whole is no larger than 64 KiB. */
    private int longLength(int count) {
        if (count < 1 || count > 2) {
            throw new IllegalArgumentException("DER: a length is out of range");
        }
        return count == 1 ? next() : next() << 8 | next();
    }

    private int next() {
        if (!bytes.hasRemaining()) {
            throw new IllegalArgumentException("DER: it ends too early");
        }
        return bytes.get() & 0xFF;
    }
}
