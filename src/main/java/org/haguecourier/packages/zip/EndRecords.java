package org.haguecourier.packages.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The end of a ZIP: where its directory lies, twice if the numbers are too large for the fields of old. */
final class EndRecords {
    private static final int END_BYTES = 22;
    private static final int ZIP64_BYTES = 56 + 20;
    private static final short ZIP64_VERSION = 45;
    private static final int MOST_ENTRIES = 0xFFFE;

    private EndRecords() {}

    static byte[] of(int entries, long offset, long size) {
        boolean large = entries > MOST_ENTRIES || offset > WrittenEntry.LARGEST || size > WrittenEntry.LARGEST;
        ByteBuffer end = ByteBuffer.allocate(ZIP64_BYTES + END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        if (large) {
            putZip64(end, entries, offset, size);
        }
        end.putInt(Signature.END)
                .putInt(0)
                .putShort((short) (large ? -1 : entries))
                .putShort((short) (large ? -1 : entries))
                .putInt(large ? -1 : (int) size)
                .putInt(large ? -1 : (int) offset)
                .putShort((short) 0);
        return Arrays.copyOf(end.array(), end.position());
    }

    private static void putZip64(ByteBuffer end, long entries, long offset, long size) {
        end.putInt(Signature.ZIP64_END)
                .putLong(44)
                .putShort(ZIP64_VERSION)
                .putShort(ZIP64_VERSION)
                .putInt(0)
                .putInt(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(size)
                .putLong(offset)
                .putInt(Signature.ZIP64_LOCATOR)
                .putInt(0)
                .putLong(offset + size)
                .putInt(1);
    }
}
