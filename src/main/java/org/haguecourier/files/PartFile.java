package org.haguecourier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.Optional;

/**
 * A large file that comes bit by bit, and may go on where it was cut. It has a passing name until it is whole, and one
 * writer: a second one, in this process or another, does not get it.
 */
public final class PartFile implements AutoCloseable {
    private static final int BUFFER = 256 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private MessageDigest digest = Sha256.digest();
    private long digested;

    /** Is told how many bytes the file has, after each piece; may end the writing by an exception. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytes) throws IOException;
    }

    private PartFile(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** @return nothing while somebody else writes it, or has just given it its name */
    public static Optional<PartFile> open(Path path) throws IOException {
        Object file = made(path);
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            // Opened before its writer was done and locked after it: that is a whole file under another name by now.
            if (lock != null && isStillAt(path, file)) {
                return Optional.of(new PartFile(path, channel, lock));
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // Somebody else's, as with any other process.
        } catch (IOException | RuntimeException broken) {
            channel.close();
            throw broken;
        }
        channel.close();
        return Optional.empty();
    }

    private static Object made(Path path) throws IOException {
        DurableNames.makeFolder(path.getParent());
        if (Files.notExists(path)) {
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
        return key(path);
    }

    private static boolean isStillAt(Path path, Object file) throws IOException {
        return Files.exists(path) && Objects.equals(key(path), file);
    }

    /** Nothing where the file system has no such thing; names cannot change hands there while a file is open. */
    private static Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    public Path path() {
        return path;
    }

    public long length() throws IOException {
        return channel.size();
    }

    /** What came before is worth nothing. */
    public void clear() throws IOException {
        channel.truncate(0);
        digest = Sha256.digest();
        digested = 0;
    }

    /** Adds all of the stream, forced; what had come when the stream broke stays. */
    public void append(InputStream stream, Progress progress) throws IOException {
        channel.position(channel.size());
        byte[] buffer = new byte[BUFFER];
        boolean follows = digested == channel.size();
        for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
            DurableFiles.writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            if (follows) {
                digest.update(buffer, 0, read);
                digested += read;
            }
            progress.at(channel.position());
        }
        channel.force(true);
    }

    /** Of all that is there. What came in earlier runs is read once more. */
    public Fingerprint fingerprint() throws IOException {
        if (digested != channel.size()) {
            digest = Sha256.digest();
            digested = 0;
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (channel.read(buffer.clear(), digested) >= 0) {
                digested += buffer.flip().remaining();
                digest.update(buffer);
            }
        }
        MessageDigest soFar = copy();
        return new Fingerprint(Sha256.hex(soFar), digested);
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
