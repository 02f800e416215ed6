package org.haguecourier.packages.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Writes a ZIP whose bytes follow from the names and contents alone: not from the clock, the time zone, or the Java that
 * runs. Contents of any length pass through; only the directory is kept until the end.
 */
public final class ZipWriter {
    private static final int DESCRIPTOR_BYTES = 16;
    private static final int ZIP64_DESCRIPTOR_BYTES = 24;
    private static final int LONGEST_NAME = 0xFFFF;

    private final CountedOutput out;
    private final List<WrittenEntry> entries = new ArrayList<>();

    /** The stream stays the caller's to close. */
    public ZipWriter(OutputStream out) {
        this.out = new CountedOutput(out);
    }

    public void add(String name, InputStream content) throws IOException {
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length > LONGEST_NAME) {
            throw new ZipException("an entry's name is longer than " + LONGEST_NAME + " bytes");
        }
        long offset = out.count();
        out.write(EntryHeaders.local(nameBytes));
        long start = out.count();
        var crc = new CRC32();
        long size = new StoredBlocks(out, crc).write(content);
        var entry = new WrittenEntry(nameBytes, crc.getValue(), out.count() - start, size, offset);
        out.write(descriptor(entry));
        entries.add(entry);
    }

    /** Sizes come behind the content, since nobody knew them before; that is what every library writes to a stream. */
    private static byte[] descriptor(WrittenEntry entry) {
        boolean large = entry.isLarge();
        ByteBuffer bytes = ByteBuffer.allocate(large ? ZIP64_DESCRIPTOR_BYTES : DESCRIPTOR_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Signature.DESCRIPTOR)
                .putInt((int) entry.crc());
        return (large
                        ? bytes.putLong(entry.packed()).putLong(entry.size())
                        : bytes.putInt((int) entry.packed()).putInt((int) entry.size()))
                .array();
    }

    /** To be called once, after the last entry. */
    public void finish() throws IOException {
        long start = out.count();
        for (WrittenEntry entry : entries) {
            out.write(EntryHeaders.central(entry));
        }
        out.write(EndRecords.of(entries.size(), start, out.count() - start));
        out.flush();
    }
}
