package org.haguecourier.packages.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes with something wrong at one place. */
final class Spoilt {
    static final int LOCAL = 0x04034b50;
    static final int DESCRIPTOR = 0x08074b50;
    static final int CENTRAL = 0x02014b50;
    static final int ZIP64_END = 0x06064b50;
    static final int LOCATOR = 0x07064b50;
    static final int END = 0x06054b50;

    private Spoilt() {}

    /** Ends behind the given number of bytes of a structure. */
    static byte[] cut(byte[] zip, int signature, int bytes) {
        return Arrays.copyOf(zip, at(zip, signature) + bytes);
    }

    static byte[] flipped(byte[] zip, int signature, int offset) {
        byte[] flipped = zip.clone();
        flipped[at(zip, signature) + offset] ^= 1;
        return flipped;
    }

    static byte[] with(byte[] zip, int signature, int offset, long eightBytes) {
        byte[] other = zip.clone();
        ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN).putLong(at(zip, signature) + offset, eightBytes);
        return other;
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Where the first structure of this kind starts. */
    static int at(byte[] zip, int signature) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= zip.length - Integer.BYTES; at++) {
            if (bytes.getInt(at) == signature) {
                return at;
            }
        }
        throw new IllegalArgumentException("no " + Integer.toHexString(signature));
    }
}
