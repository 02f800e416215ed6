package org.haguecourier.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** An open file of the watched disk. */
final class WatchedChannel extends FileChannel {
    private final WatchedDisk disk;
    private final Path path;
    private final FileChannel plain;

    WatchedChannel(WatchedDisk disk, Path path, FileChannel plain) {
        this.disk = disk;
        this.path = path;
        this.plain = plain;
    }

    private <T> T writing(WatchedDisk.Doing<T> write) throws IOException {
        return disk.doing(disk.act(Verb.WRITE, path), write);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        Verb verb = Files.isDirectory(WatchedDisk.plain(path)) ? Verb.FORCE_FOLDER : Verb.FORCE;
        disk.doing(disk.act(verb, path), () -> {
            plain.force(metaData);
            return path;
        });
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return writing(() -> plain.write(source));
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        return writing(() -> plain.write(sources, offset, length));
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
        return writing(() -> plain.write(source, position));
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        return writing(() -> plain.transferFrom(source, position, count));
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        writing(() -> plain.truncate(size));
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return plain.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return plain.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        return plain.read(target, position);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return plain.transferTo(position, count, target);
    }

    @Override
    public long position() throws IOException {
        return plain.position();
    }

    @Override
    public FileChannel position(long newPosition) throws IOException {
        plain.position(newPosition);
        return this;
    }

    @Override
    public long size() throws IOException {
        return plain.size();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        if (mode == MapMode.READ_WRITE) {
            throw new UnsupportedOperationException("writes through a map are seen by nobody");
        }
        return plain.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return plain.lock(position, size, shared);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return plain.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        plain.close();
    }
}
