package org.haguecourier.sandbox.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;

import org.haguecourier.sandbox.wire.Content;

/**
 * One file of an archive.
 *
 * @param method as in {@link ZipEntry}
 * @param crc of the content
 * @param size of the content
 * @param packed what lies in the archive
 */
public record Member(String name, int method, int crc, long size, Content packed) {
    private static final long MOST = 0xFFFF_FFFEL;

    public Member {
        if (size > MOST || packed.length() > MOST) {
            throw new IllegalArgumentException(name + " is too large: only the archive as a whole may be ZIP64");
        }
    }

    public static Member stored(String name, Content content, int crc) {
        return new Member(name, ZipEntry.STORED, crc, content.length(), content);
    }

    public static Member stored(String name, byte[] content) {
        return stored(name, Content.of(content), Checksum.of(content));
    }

    public static Member deflated(String name, byte[] content) {
        return new Member(name, ZipEntry.DEFLATED, Checksum.of(content), content.length, Content.of(deflate(content)));
    }

    /** Every place says the same, so that only the content itself can give it away. */
    public Member withWrongChecksum() {
        return new Member(name, method, ~crc, size, packed);
    }

    byte[] nameBytes() {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] deflate(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, raw)) {
            out.write(content);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            raw.end();
        }
        return packed.toByteArray();
    }
}
