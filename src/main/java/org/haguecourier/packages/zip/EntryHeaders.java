package org.haguecourier.packages.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An entry's header before its content, and the one in the directory. */
final class EntryHeaders {
    private static final int LOCAL_BYTES = 30;
    private static final int CENTRAL_BYTES = 46;
    private static final int ZIP64_EXTRA = 1;
    private static final short VERSION = 20;
    private static final short ZIP64_VERSION = 45;
    /** Sizes follow the content; the name is UTF-8. */
    private static final short FLAGS = 1 << 3 | 1 << 11;

    private static final short MIDNIGHT = 0;
    /** 1980-01-01, the first day that the format knows. */
    private static final short FIRST_DAY = 1 << 5 | 1;

    private EntryHeaders() {}

    static byte[] local(byte[] name) {
        return common(little(LOCAL_BYTES + name.length).putInt(Signature.LOCAL), VERSION)
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    static byte[] central(WrittenEntry entry) {
        byte[] extra = extra(entry);
        short version = extra.length > 0 ? ZIP64_VERSION : VERSION;
        boolean large = entry.isLarge();
        ByteBuffer header = little(CENTRAL_BYTES + entry.name().length + extra.length)
                .putInt(Signature.CENTRAL)
                .putShort(version);
        return common(header, version)
                .putInt((int) entry.crc())
                .putInt(large ? -1 : (int) entry.packed())
                .putInt(large ? -1 : (int) entry.size())
                .putShort((short) entry.name().length)
                .putShort((short) extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(entry.isFarOff() ? -1 : (int) entry.offset())
                .put(entry.name())
                .put(extra)
                .array();
    }

    private static ByteBuffer common(ByteBuffer header, short version) {
        return header.putShort(version)
                .putShort(FLAGS)
                .putShort((short) ZipRecord.DEFLATED)
                .putShort(MIDNIGHT)
                .putShort(FIRST_DAY);
    }

    /** Of the three numbers only those that did not fit above, and in this order. */
    private static byte[] extra(WrittenEntry entry) {
        int content = (entry.isLarge() ? 16 : 0) + (entry.isFarOff() ? 8 : 0);
        if (content == 0) {
            return new byte[0];
        }
        ByteBuffer extra = little(4 + content).putShort((short) ZIP64_EXTRA).putShort((short) content);
        if (entry.isLarge()) {
            extra.putLong(entry.size()).putLong(entry.packed());
        }
        if (entry.isFarOff()) {
            extra.putLong(entry.offset());
        }
        return extra.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
