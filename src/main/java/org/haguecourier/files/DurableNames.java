package org.haguecourier.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Changes of names that survive a power cut: under which name, and in which folder, a file is found. Always the new name
 * first, then its folder forced, and only then the old name; the other way round a power cut would leave neither.
 */
public final class DurableNames {
    private DurableNames() {}

    /** A folder of which the name survives a power cut, or what is put into it would be gone with it. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.toAbsolutePath().getParent();
        makeFolder(parent);
        Files.createDirectories(folder);
        forceFolder(parent);
    }

    /** Makes the names in a folder survive a power cut. */
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * One rename, to a name that nobody else knows: of several who try to take a file exactly one succeeds.
     *
     * @return whether it was this one; if not, the file has gone
     */
    public static boolean takeAway(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            return false;
        }
        forceFolder(target.getParent());
        forceFolder(file.getParent());
        return true;
    }

    /** A further name for a file, which must not be taken. The file keeps its old name, if its disk knows links. */
    public static void name(Path file, Path name) throws IOException {
        makeFolder(name.getParent());
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(file, name);
        }
        forceFolder(name.getParent());
    }

    /** The same for a name under which a crash may have left the same content already, but never another one. */
    public static void nameUnlessDone(Path file, Path name) throws IOException {
        try {
            name(file, name);
        } catch (FileAlreadyExistsException taken) {
            if (Files.mismatch(file, name) >= 0) {
                throw taken;
            }
            forceFolder(name.getParent());
        }
    }

    /**
     * Moves a whole file to a name that must not be taken. A link and an unlink, since a rename would silently replace:
     * a crash between the two leaves both names, and the same move again puts that right.
     */
    public static void move(Path whole, Path target) throws IOException {
        nameUnlessDone(whole, target);
        remove(whole);
    }

    /** For good: without the force a power cut would bring the name back, when nobody looks for it any more. */
    public static void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        forceFolder(file.getParent());
    }

    /** The same with the folders that were made for it, below {@code last}. */
    public static void removeWithFolders(Path file, Path last) throws IOException {
        Files.deleteIfExists(file);
        removeFolders(file.getParent(), last);
    }

    /** Empty ones, from the innermost up to {@code last}, which stays. */
    public static void removeFolders(Path innermost, Path last) throws IOException {
        for (Path folder = innermost; !folder.equals(last); folder = folder.getParent()) {
            Files.deleteIfExists(folder);
        }
        forceFolder(last);
    }

    /** All of them below {@code top}, however deep, and nothing else. */
    public static void removeEmptyFolders(Path top) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path folder : tree.filter(Files::isDirectory)
                    .filter(folder -> !folder.equals(top))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                removeIfEmpty(folder);
            }
        }
        forceFolder(top);
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException stays) {
            return;
        }
    }
}
