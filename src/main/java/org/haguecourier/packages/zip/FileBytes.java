package org.haguecourier.packages.zip;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipException;

/** A regular file's bytes by position, as long as the file was when it was opened. */
final class FileBytes implements Closeable {
    private final FileChannel channel;
    private final long length;

    private FileBytes(FileChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    /** Looks before it opens: opening a FIFO blocks until somebody writes, opening a device may do anything. */
    static FileBytes open(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new ZipException("it is not a regular file");
        }
        return new FileBytes(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    long length() {
        return length;
    }

    boolean isAsLongAsAtFirst() throws IOException {
        return channel.size() == length;
    }

    ByteBuffer at(long position, int count) throws IOException {
        if (position < 0 || position > length - count) {
            throw new ZipException("it points to a place outside itself");
        }
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("it became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    InputStream between(long from, long to) {
        return new Range(from, to);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Range extends InputStream {
        private final long end;
        private long position;

        Range(long from, long to) {
            this.position = from;
            this.end = to;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(count, end - position);
            int got = channel.read(ByteBuffer.wrap(into, offset, wanted), position);
            if (got < 0) {
                throw new EOFException("it became shorter while it was read");
            }
            position += got;
            return got;
        }
    }
}
