package org.haguecourier.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * The one way in which files come to be: written under a passing name in the staging folder, forced to the disk, given
 * their final name in one step, and the folder forced too. A reader of the target folder sees no file or a whole one.
 */
public final class DurableFiles {
    private static final int BUFFER = 128 * 1024;

    private final Path staging;

    /** What is to be in a file; may end the writing by an exception, and then there is no file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param staging on the same file system as every target, or a rename could not be atomic */
    public DurableFiles(Path staging) {
        this.staging = staging;
    }

    /** Puts the content in the place of whatever is there: for living receipts alone. */
    public void replace(Path target, byte[] content) throws IOException {
        Path temporary = temporary();
        try {
            write(temporary, content);
            DurableNames.makeFolder(target.getParent());
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        DurableNames.forceFolder(target.getParent());
    }

    /** Writes a file that was not there before. The same content already there is a crash caught up with, not an error. */
    public void create(Path target, byte[] content) throws IOException {
        Path temporary = temporary();
        try {
            write(temporary, content);
            DurableNames.nameUnlessDone(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The same as {@link #create(Path, byte[])} of content that is written bit by bit. */
    public Fingerprint create(Path target, Content content) throws IOException {
        Path temporary = temporary();
        try {
            Fingerprint written = write(temporary, content);
            DurableNames.nameUnlessDone(temporary, target);
            return written;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Into a file of our own that nobody else writes: what an earlier try has left there is replaced. */
    public Fingerprint make(Path own, Content content) throws IOException {
        Path temporary = temporary();
        try {
            Fingerprint written = write(temporary, content);
            Files.move(temporary, own, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            DurableNames.forceFolder(own.getParent());
            return written;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Under a passing name, on whatever file system that is: half of it may be there after a crash. */
    public Fingerprint writePassing(Path passing, Content content) throws IOException {
        return write(passing, content);
    }

    private static Fingerprint write(Path temporary, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var stream =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(out), digest), BUFFER);
            content.writeTo(stream);
            stream.flush();
            out.force(true);
            return new Fingerprint(Sha256.hex(digest), out.size());
        }
    }

    /**
     * Copies what is there now into a file of our own, so that whoever still holds the source open can't change it. Who
     * writes on faster than we read would otherwise keep us here until the disk is full.
     */
    public Fingerprint copy(Path source, Path target) throws IOException {
        return make(target, out -> {
            try (InputStream in = Files.newInputStream(source)) {
                byte[] buffer = new byte[BUFFER];
                long left = Files.size(source);
                for (int read = next(in, buffer, left); read > 0; read = next(in, buffer, left)) {
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        });
    }

    /** @return how many; none at the end, or when no more are wanted */
    private static int next(InputStream in, byte[] buffer, long wanted) throws IOException {
        return in.read(buffer, 0, (int) Math.min(buffer.length, wanted));
    }

    /** What a crash left half-written is nobody's; whole files in the staging folder are not touched. */
    public void clearStaging() throws IOException {
        try (var leftovers = Files.newDirectoryStream(staging, "*.part")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private static void write(Path temporary, byte[] content) throws IOException {
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            writeFully(out, ByteBuffer.wrap(content));
            out.force(true);
        }
    }

    private Path temporary() {
        return staging.resolve(UUID.randomUUID() + ".part");
    }

    static void writeFully(FileChannel out, ByteBuffer content) throws IOException {
        while (content.hasRemaining()) {
            out.write(content);
        }
    }
}
