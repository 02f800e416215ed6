package org.haguecourier.packages.zip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Reads the central directory's records one after the other. */
final class RecordReader {
    private static final int FIXED_BYTES = 46;
    private static final int ZIP64_EXTRA = 1;
    private static final int UNIX = 3;
    private static final int MAC = 19;
    private static final long IN_THE_EXTRA = 0xFFFFFFFFL;
    /** What PKZIP wrote names in before there was a flag for UTF-8. */
    private static final Charset OF_OLD =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    private final InputStream directory;

    RecordReader(InputStream directory) {
        this.directory = directory;
    }

    ZipRecord next() throws IOException {
        ByteBuffer fixed = bytes(FIXED_BYTES);
        if (fixed.getInt(0) != Signature.CENTRAL) {
            throw new ZipException("its directory is damaged");
        }
        ByteBuffer name = bytes(Short.toUnsignedInt(fixed.getShort(28)));
        ByteBuffer extra = zip64(bytes(Short.toUnsignedInt(fixed.getShort(30))));
        bytes(Short.toUnsignedInt(fixed.getShort(32)));
        // The order matters: the ZIP64 field holds only those of the three that did not fit, in this order.
        long size = large(fixed.getInt(24), extra);
        long packed = large(fixed.getInt(20), extra);
        long offset = large(fixed.getInt(42), extra);
        return new ZipRecord(
                decoded(name),
                Short.toUnsignedInt(fixed.getShort(8)),
                Short.toUnsignedInt(fixed.getShort(10)),
                Integer.toUnsignedLong(fixed.getInt(16)),
                packed,
                size,
                offset,
                unixMode(fixed));
    }

    /** The upper half of the outer attributes, if whoever packed says that they are Unix's or a Mac's. */
    private static int unixMode(ByteBuffer fixed) {
        int system = fixed.get(5);
        return system == UNIX || system == MAC ? Short.toUnsignedInt(fixed.getShort(40)) : 0;
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] bytes = directory.readNBytes(count);
        if (bytes.length < count) {
            throw new ZipException("its directory ends too early");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer zip64(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int kind = Short.toUnsignedInt(extra.getShort());
            int length = Math.min(Short.toUnsignedInt(extra.getShort()), extra.remaining());
            if (kind == ZIP64_EXTRA) {
                return extra.limit(extra.position() + length);
            }
            extra.position(extra.position() + length);
        }
        return extra.position(extra.limit());
    }

    private static long large(int field, ByteBuffer zip64) throws ZipException {
        long value = Integer.toUnsignedLong(field);
        if (value == IN_THE_EXTRA && zip64.remaining() >= Long.BYTES) {
            value = zip64.getLong();
        }
        if (value < 0) {
            throw new ZipException("its directory tells an impossible size");
        }
        return value;
    }

    private static String decoded(ByteBuffer name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return OF_OLD.decode(name).toString();
        }
    }
}
