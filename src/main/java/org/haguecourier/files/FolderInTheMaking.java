package org.haguecourier.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with many files that appears whole or not at all: filled under a passing name, forced, renamed in one step. */
public final class FolderInTheMaking {
    private static final int BUFFER = 128 * 1024;

    private final Path making;

    private FolderInTheMaking(Path making) {
        this.making = making;
    }

    /** What an earlier try has left there goes away. */
    public static FolderInTheMaking at(Path making) throws IOException {
        remove(making);
        DurableNames.makeFolder(making);
        return new FolderInTheMaking(making);
    }

    public Path path() {
        return making;
    }

    /** One that no file may be in; those of files come by themselves. */
    public void makeFolder(String name) throws IOException {
        Files.createDirectories(inside(name));
    }

    /** @throws IOException also for a name that would lead out of the folder, or that is there already */
    public void write(String name, InputStream content) throws IOException {
        Path file = inside(name);
        Files.createDirectories(file.getParent());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                DurableFiles.writeFully(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
    }

    private Path inside(String name) throws IOException {
        try {
            Path file = making.resolve(name).normalize();
            if (file.startsWith(making) && !file.equals(making)) {
                return file;
            }
        } catch (InvalidPathException impossible) {
            throw new IOException("a name that this machine has no file for", impossible);
        }
        throw new IOException("a name that leads out of the folder");
    }

    /** Under its final name, which must be free. */
    public void finish(Path target) throws IOException {
        for (Path folder : folders()) {
            DurableNames.forceFolder(folder);
        }
        Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        DurableNames.forceFolder(target.getParent());
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(making)) {
            return all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** A finished one, or what is left of one. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
