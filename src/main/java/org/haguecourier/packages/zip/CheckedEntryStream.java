package org.haguecourier.packages.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** An entry's content; fails at its end, and at each read after that, if it is not what the directory promised. */
final class CheckedEntryStream extends InputStream {
    private final InputStream content;
    private final ZipRecord promised;
    private final CRC32 crc = new CRC32();
    private long count;
    private IOException failure;

    CheckedEntryStream(InputStream content, ZipRecord promised) {
        this.content = content;
        this.promised = promised;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            int got = content.read(into, offset, length);
            if (got > 0) {
                crc.update(into, offset, got);
                count += got;
            }
            refuseIfOtherThanPromised(got < 0);
            return got;
        } catch (IOException damaged) {
            failure = damaged;
            throw damaged;
        }
    }

    /** Too much is noticed at once, so that a lie about the size cannot make us unpack for ever. */
    private void refuseIfOtherThanPromised(boolean atEnd) throws ZipException {
        if (count > promised.size() || atEnd && count < promised.size()) {
            throw new ZipException("its size is not " + promised.size() + " bytes as the directory says");
        }
        if (atEnd && crc.getValue() != promised.crc()) {
            throw new ZipException("its checksum (CRC) is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
