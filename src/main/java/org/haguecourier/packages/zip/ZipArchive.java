package org.haguecourier.packages.zip;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** An open ZIP. Its entries are walked, never collected: an archive may hold millions. */
public final class ZipArchive implements Closeable {
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int BUFFER = 32 * 1024;

    private final FileBytes file;
    private final DirectoryExtent directory;
    private final byte[] discarded = new byte[BUFFER];

    private ZipArchive(FileBytes file, DirectoryExtent directory) {
        this.file = file;
        this.directory = directory;
    }

    /** Costs one look at the file's two ends. */
    public static ZipArchive open(Path path) throws IOException {
        FileBytes file = FileBytes.open(path);
        try {
            return new ZipArchive(file, DirectoryExtent.find(file));
        } catch (IOException | RuntimeException notAZip) {
            file.close();
            throw notAZip;
        }
    }

    public interface Visitor {
        void visit(ZipRecord entry) throws IOException;
    }

    public void forEachEntry(Visitor visitor) throws IOException {
        try (var bytes = new BufferedInputStream(file.between(directory.offset(), directory.end()), BUFFER)) {
            var records = new RecordReader(bytes);
            for (long i = 0; i < directory.entries(); i++) {
                visitor.visit(records.next());
            }
            if (bytes.read() >= 0) {
                throw new ZipException("its directory holds more than its end record says");
            }
        }
    }

    /** As the end record says; {@link #forEachEntry} fails if it says too few or too many. */
    public long entries() {
        return directory.entries();
    }

    public long length() {
        return file.length();
    }

    public boolean isAsLongAsAtFirst() throws IOException {
        return file.isAsLongAsAtFirst();
    }

    /** The content, which ends with an exception if it is not what the directory promised. */
    public InputStream content(ZipRecord entry) throws IOException {
        long from = startOfData(entry);
        InputStream packed = file.between(from, from + entry.packed());
        return new CheckedEntryStream(
                entry.method() == ZipRecord.DEFLATED ? new Inflated(packed, new Inflater(true)) : packed, entry);
    }

    /** Fails if the entry is not all there. Of what we cannot unpack, only that its bytes are there can be said. */
    public void readThrough(ZipRecord entry) throws IOException {
        if (!entry.isReadable()) {
            startOfData(entry);
            return;
        }
        try (InputStream content = content(entry)) {
            readToEnd(content);
        }
    }

    public void readToEnd(InputStream content) throws IOException {
        while (content.read(discarded) >= 0) {
            // the stream itself checks what passes
        }
    }

    private long startOfData(ZipRecord entry) throws IOException {
        ByteBuffer header = file.at(entry.localOffset(), LOCAL_HEADER_BYTES);
        if (header.getInt(0) != Signature.LOCAL) {
            throw new ZipException("it is not where the directory says");
        }
        long start = entry.localOffset()
                + LOCAL_HEADER_BYTES
                + Short.toUnsignedInt(header.getShort(26))
                + Short.toUnsignedInt(header.getShort(28));
        if (entry.packed() > directory.offset() - start) {
            throw new ZipException("it is longer than the archive has room for");
        }
        return start;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Gives the inflater's native memory back at once; the JDK leaves it to the garbage collector. */
    private static final class Inflated extends InflaterInputStream {
        Inflated(InputStream packed, Inflater inflater) {
            super(packed, inflater, BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
