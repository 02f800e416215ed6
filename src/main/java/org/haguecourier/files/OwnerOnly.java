package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and folders that nobody but their owner may look into, on file systems that know of owners. */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private OwnerOnly() {}

    /** Closed from its first moment on, so that whatever is put into it is out of sight too. */
    public static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        DurableNames.makeFolder(folder.toAbsolutePath().getParent());
        if (knowsOwners(folder.getFileSystem())) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(folder);
        }
        DurableNames.forceFolder(folder.getParent());
    }

    /**
     * Takes from everybody else what they were allowed, of a file or a whole tree. What goes away meanwhile, and what we
     * may not look into ourselves, is passed over.
     *
     * @return how many files and folders were open to others
     */
    public static int close(Path tree) throws IOException {
        if (!knowsOwners(tree.getFileSystem()) || !Files.exists(tree)) {
            return 0;
        }
        Closing closing = new Closing();
        // The tree itself may be a link, to a disk of its own.
        Files.walkFileTree(tree.toRealPath(), closing);
        return closing.closed;
    }

    private static final class Closing extends SimpleFileVisitor<Path> {
        private int closed;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            close(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isSymbolicLink()) {
                close(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        private void close(Path one) throws IOException {
            try {
                Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(one);
                if (allowed.removeAll(OTHERS)) {
                    Files.setPosixFilePermissions(one, allowed);
                    closed++;
                }
            } catch (NoSuchFileException gone) {
                // Another process has given it its name in the meantime, under which it is closed too.
            }
        }
    }

    private static boolean knowsOwners(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix");
    }
}
