package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Finds what the file component never hands over: folders that bear the name of a package, pipes, sockets, devices,
 * folders that we may not enter, names that it cannot spell. Looks at attributes alone.
 */
final class Survey extends SimpleFileVisitor<Path> {
    private final Path outbox;
    private final LeftAlone leftAlone;

    Survey(Path outbox, LeftAlone leftAlone) {
        this.outbox = outbox;
        this.leftAlone = leftAlone;
    }

    void make() throws IOException {
        leftAlone.forgetWhatIsGone();
        Files.walkFileTree(outbox, this);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(outbox)) {
            return FileVisitResult.CONTINUE;
        }
        if (folder.getFileName().toString().startsWith(".")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Nature.isPackageName(folder)) {
            leftAlone.add(folder, "it is a folder and not a regular file");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
            leftAlone.add(file, Nature.LINK);
            return FileVisitResult.CONTINUE;
        }
        if (Nature.isPackageName(file) && !file.getFileName().toString().startsWith(".")) {
            Nature.oddity(file, attributes).ifPresent(reason -> leftAlone.add(file, reason));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException why) {
        if (Files.isDirectory(path)) {
            leftAlone.add(path, "the courier may not look into this folder");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException why) {
        return FileVisitResult.CONTINUE;
    }
}
