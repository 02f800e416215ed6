package org.haguecourier.packages;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** Writes the ZIPs that no library would: byte by byte, with a lie where the test wants one. */
public final class RawZip {
    private static final int LARGE = 0xFFFFFFFF;
    private static final int UNIX = 3;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;

    /** What one entry claims of itself. */
    public record Claims(int flags, int method, long crc, long packed, long size, long offset, int unixMode) {
        public Claims flags(int other) {
            return new Claims(other, method, crc, packed, size, offset, unixMode);
        }

        public Claims method(int other) {
            return new Claims(flags, other, crc, packed, size, offset, unixMode);
        }

        public Claims crc(long other) {
            return new Claims(flags, method, other, packed, size, offset, unixMode);
        }

        public Claims packed(long other) {
            return new Claims(flags, method, crc, other, size, offset, unixMode);
        }

        public Claims size(long other) {
            return new Claims(flags, method, crc, packed, other, offset, unixMode);
        }

        public Claims unixMode(int other) {
            return new Claims(flags, method, crc, packed, size, offset, other);
        }

        public Claims offset(long other) {
            return new Claims(flags, method, crc, packed, size, other, unixMode);
        }
    }

    public RawZip stored(String name, byte[] content) {
        return stored(name, content, claims -> claims);
    }

    public RawZip stored(String name, byte[] content, UnaryOperator<Claims> lies) {
        return entry(name, content, content, lies);
    }

    public RawZip entry(String name, byte[] content, byte[] packed, UnaryOperator<Claims> lies) {
        Claims claims = lies.apply(new Claims(1 << 11, 0, crc(content), packed.length, content.length, body.size(), 0));
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        body.writeBytes(local(claims, nameBytes));
        body.writeBytes(packed);
        directory.writeBytes(central(claims, nameBytes, new byte[0]));
        entries++;
        return this;
    }

    /** With sizes and offset in the extra field only. */
    public RawZip large(String name, byte[] content) {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        long offset = body.size();
        Claims claims = new Claims(1 << 11, 0, crc(content), LARGE, LARGE, LARGE, 0);
        byte[] extra = little(28)
                .putShort((short) 1)
                .putShort((short) 24)
                .putLong(content.length)
                .putLong(content.length)
                .putLong(offset)
                .array();
        body.writeBytes(local(claims, nameBytes));
        body.writeBytes(content);
        directory.writeBytes(central(claims, nameBytes, extra));
        entries++;
        return this;
    }

    public byte[] bytes() {
        return bytes("");
    }

    public byte[] bytes(String comment) {
        byte[] commentBytes = comment.getBytes(StandardCharsets.UTF_8);
        var all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(directory.toByteArray());
        all.writeBytes(little(22 + commentBytes.length)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt(body.size())
                .putShort((short) commentBytes.length)
                .put(commentBytes)
                .array());
        return all.toByteArray();
    }

    public byte[] bytesWithZip64End() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(body.toByteArray());
        all.writeBytes(directory.toByteArray());
        int end = all.size();
        all.writeBytes(little(56)
                .putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(directory.size())
                .putLong(body.size())
                .array());
        all.writeBytes(
                little(20).putInt(0x07064b50).putInt(0).putLong(end).putInt(1).array());
        all.writeBytes(little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) -1)
                .putShort((short) -1)
                .putInt(LARGE)
                .putInt(LARGE)
                .putShort((short) 0)
                .array());
        return all.toByteArray();
    }

    private static byte[] local(Claims claims, byte[] name) {
        return little(30 + name.length)
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) claims.flags)
                .putShort((short) claims.method)
                .putInt(0)
                .putInt((int) claims.crc)
                .putInt((int) claims.packed)
                .putInt((int) claims.size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    private static byte[] central(Claims claims, byte[] name, byte[] extra) {
        return little(46 + name.length + extra.length)
                .putInt(0x02014b50)
                .putShort((short) (claims.unixMode == 0 ? 20 : 20 | UNIX << 8))
                .putShort((short) 20)
                .putShort((short) claims.flags)
                .putShort((short) claims.method)
                .putInt(0)
                .putInt((int) claims.crc)
                .putInt((int) claims.packed)
                .putInt((int) claims.size)
                .putShort((short) name.length)
                .putShort((short) extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(claims.unixMode << 16)
                .putInt((int) claims.offset)
                .put(name)
                .put(extra)
                .array();
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
