package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Takes from everybody else what they were allowed. @return how many files and folders were open to others */
    public static int close(Path tree) throws IOException {
        if (!Files.isDirectory(tree) || !knowsOwners(tree.getFileSystem())) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            int closed = 0;
            for (Path one : (Iterable<Path>) all.filter(one -> !Files.isSymbolicLink(one))::iterator) {
                closed += closeOne(one);
            }
            return closed;
        }
    }

    private static int closeOne(Path one) throws IOException {
        Set<PosixFilePermission> allowed = EnumSet.copyOf(Files.getPosixFilePermissions(one));
        if (!allowed.removeAll(OTHERS)) {
            return 0;
        }
        Files.setPosixFilePermissions(one, allowed);
        return 1;
    }

    private static boolean knowsOwners(FileSystem files) {
        return files.supportedFileAttributeViews().contains("posix");
    }
}
