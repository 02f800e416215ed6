package org.haguecourier.packages.zip;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Checksum;

/**
 * Deflate by its blocks that do not compress. What a compressor makes differs from one zlib to the next; these bytes never
 * do. PDFs and JPEGs would not become smaller anyway. Entries that are simply stored would have to tell their size first.
 */
final class StoredBlocks {
    private static final int MOST = 0xFFFF;

    private final OutputStream out;
    private final Checksum checksum;
    private final byte[] header = new byte[5];

    StoredBlocks(OutputStream out, Checksum checksum) {
        this.out = out;
        this.checksum = checksum;
    }

    /** All of the content, of which it returns the length. */
    long write(InputStream content) throws IOException {
        byte[] block = new byte[MOST];
        long size = 0;
        int count;
        do {
            count = content.readNBytes(block, 0, MOST);
            checksum.update(block, 0, count);
            write(block, count, count < MOST);
            size += count;
        } while (count == MOST);
        return size;
    }

    /** The length, and the length again with each bit turned round. */
    private void write(byte[] block, int count, boolean last) throws IOException {
        header[0] = (byte) (last ? 1 : 0);
        header[1] = (byte) count;
        header[2] = (byte) (count >> 8);
        header[3] = (byte) ~count;
        header[4] = (byte) (~count >> 8);
        out.write(header);
        out.write(block, 0, count);
    }
}
