package org.haguecourier.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Does in a folder what is done there in earnest, and takes it away again, to see whether that can be done. */
public final class Probe {
    /** With a dot in front: the Office's programs are used to leave such names alone, and so is our outbox. */
    static final String NAME = ".courier.probe";

    private static final int BYTES = 4096;

    private Probe() {}

    /** A small file, forced. */
    public static void write(Path folder) throws IOException {
        DurableNames.makeFolder(folder);
        Path file = folder.resolve(NAME);
        try {
            make(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The same for a folder that others read: it appears there whole. */
    public static void move(Path staging, Path folder) throws IOException {
        DurableNames.makeFolder(folder);
        Path made = staging.resolve(NAME);
        Path moved = folder.resolve(NAME);
        try {
            make(made);
            Files.move(made, moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(moved);
        }
    }

    private static void make(Path file) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            DurableFiles.writeFully(out, noise());
            out.force(true);
        }
    }

    /** All that a folder needs to let go of a file by a rename into a folder below it. */
    public static void makeFolder(Path parent) throws IOException {
        Path folder = parent.resolve(NAME);
        Files.deleteIfExists(folder);
        DurableNames.makeFolder(folder);
        Files.delete(folder);
    }

    /** Zeros would need no room on a disk that compresses. */
    private static ByteBuffer noise() {
        byte[] noise = new byte[BYTES];
        new Random().nextBytes(noise);
        return ByteBuffer.wrap(noise);
    }
}
