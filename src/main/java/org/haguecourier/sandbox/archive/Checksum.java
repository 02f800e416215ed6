package org.haguecourier.sandbox.archive;

import java.util.zip.CRC32;

/**
 * CRC-32 of what is put together from pieces whose CRC-32 is known: the bytes need not be looked at again.
 *
 * <p>A CRC is a remainder of polynomials over two elements, the lowest power in the highest bit. Bytes that follow
 * multiply what was before by a power of x; the rest is a sum.
 */
public final class Checksum {
    private static final int POLYNOMIAL = 0xEDB8_8320;
    private static final int ONE = 0x8000_0000;
    private static final int X_TO_THE_8 = ONE >>> 8;

    private Checksum() {}

    public static int of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    public static int of(byte[] bytes, int count) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, count);
        return (int) crc.getValue();
    }

    public static int joined(int first, int second, long secondLength) {
        return product(first, xToThe8(secondLength)) ^ second;
    }

    /** The power of x by which so many bytes multiply. */
    private static int xToThe8(long bytes) {
        int power = ONE;
        int square = X_TO_THE_8;
        for (long left = bytes; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = product(power, square);
            }
            square = product(square, square);
        }
        return power;
    }

    private static int product(int one, int other) {
        int sum = 0;
        int shifted = other;
        for (int bit = ONE; bit != 0; bit >>>= 1) {
            if ((one & bit) != 0) {
                sum ^= shifted;
            }
            shifted = (shifted >>> 1) ^ ((shifted & 1) == 0 ? 0 : POLYNOMIAL);
        }
        return sum;
    }
}
