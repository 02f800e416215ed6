package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.haguecourier.files.DurableNames;

/**
 * Takes files out of everybody's sight by one atomic rename, into {@code outbox/.claimed/ID/}: below the outbox itself,
 * since the outbox may be on a file system of its own, from which a rename into our work folder could not be atomic.
 */
public final class Claims {
    static final String FOLDER = ".claimed";

    private static final String NEWCOMERS = ".handed-in";

    /** Where file systems end a name, in bytes. */
    private static final int LONGEST_NAME = 255;

    private final Path outbox;
    /** Of the claims that somebody in this process is just entering. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    public Claims(Path outbox) {
        this.outbox = outbox;
    }

    /** Empty if the file has gone in the meantime: somebody took it back, or another courier was faster. */
    public Optional<Claim> take(Path file) throws IOException {
        String folder = outbox.relativize(file.getParent()).toString();
        String id = UUID.randomUUID().toString();
        Path claimed =
                claims().resolve(id).resolve(folder).resolve(file.getFileName().toString());
        DurableNames.makeFolder(claimed.getParent());
        if (!DurableNames.takeAway(outbox.resolve(outbox.relativize(file)), claimed)) {
            DurableNames.removeFolders(claimed.getParent(), claims());
            return Optional.empty();
        }
        return Optional.of(new Claim(id, claimed, folder));
    }

    /** Not every file system keeps a rename in one piece: a power cut may have left the file its old name as well. */
    public void takeWholly(Claim claim) throws IOException {
        Path original = original(claim);
        if (Files.exists(original) && Files.isSameFile(original, claim.file())) {
            DurableNames.remove(original);
        }
    }

    /** The ledger and our own copy have it: the claimed file has served. */
    public void done(Claim claim) throws IOException {
        DurableNames.removeWithFolders(claim.file(), claims());
    }

    /**
     * Gives a file back that turned out not to be whole: under its own name, or, if a new one of that name has come
     * meanwhile, under that name and a mark, since neither may replace the other.
     */
    public void giveBack(Claim claim) throws IOException {
        Path original = original(claim);
        try {
            DurableNames.name(claim.file(), original);
        } catch (FileAlreadyExistsException taken) {
            // By a newer file, or by this very one, if a crash kept us from taking our own name off it.
            boolean newer = !Files.isSameFile(original, claim.file());
            DurableNames.nameUnlessDone(claim.file(), newer ? original.resolveSibling(marked(claim)) : original);
        }
        done(claim);
    }

    private static String marked(Claim claim) {
        String ending = "." + claim.id().substring(0, 8) + ".zip";
        String stem = claim.name().replaceFirst("(?i)[.]zip$", "");
        while (stem.getBytes(StandardCharsets.UTF_8).length + ending.length() > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + ending;
    }

    /** One at a time works on a claim. @return whether it is this one */
    boolean hold(String id) {
        return inHand.add(id);
    }

    void letGo(String id) {
        inHand.remove(id);
    }

    /** Where something is written that is to become a claim; nobody takes it for one before {@link #adopt}. */
    public Path newcomer(String id) throws IOException {
        DurableNames.makeFolder(newcomers());
        return newcomers().resolve(id);
    }

    /** Makes a claim of a whole file that did not come through the outbox. */
    public Claim adopt(Path newcomer, String id, String folder, String name) throws IOException {
        Path claimed = claims().resolve(id).resolve(folder).resolve(name);
        DurableNames.makeFolder(claimed.getParent());
        DurableNames.move(newcomer, claimed);
        return new Claim(id, claimed, folder);
    }

    /** One that was not entered after all, however far it has come. */
    void forget(String id, String folder, String name) throws IOException {
        Path claimed = claims().resolve(id).resolve(folder).resolve(name);
        DurableNames.remove(newcomer(id));
        if (Files.isDirectory(claimed.getParent())) {
            DurableNames.removeWithFolders(claimed, claims());
        }
    }

    /** Newcomers that a crash has left; whoever brought them has had no answer, and brings them again. */
    public void removeNewcomers() throws IOException {
        if (Files.isDirectory(newcomers())) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(newcomers())) {
                for (Path file : left) {
                    DurableNames.remove(file);
                }
            }
        }
    }

    /** What a crash has left claimed. */
    public List<Claim> leftovers() throws IOException {
        List<Claim> found = new ArrayList<>();
        if (!Files.isDirectory(claims())) {
            return found;
        }
        Files.walkFileTree(claims(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    claim(file).ifPresent(found::add);
                }
                return FileVisitResult.CONTINUE;
            }

            /** Another thread has just entered it. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                return goneOrThrow(failure);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                return failure == null ? FileVisitResult.CONTINUE : goneOrThrow(failure);
            }

            private FileVisitResult goneOrThrow(IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found;
    }

    private Optional<Claim> claim(Path file) {
        Path below = claims().relativize(file);
        if (below.getNameCount() < 2) {
            return Optional.empty();
        }
        Path folder = below.subpath(0, below.getNameCount() - 1);
        String inOutbox = folder.getNameCount() > 1
                ? folder.subpath(1, folder.getNameCount()).toString()
                : "";
        return Optional.of(new Claim(folder.getName(0).toString(), file, inOutbox));
    }

    /** Folders that were made for a claim, or left by one, when a process ended. Call before anything is taken. */
    public void removeEmpty() throws IOException {
        if (Files.isDirectory(claims())) {
            DurableNames.removeEmptyFolders(claims());
        }
    }

    private Path original(Claim claim) {
        return outbox.resolve(claim.folder()).resolve(claim.name());
    }

    /** On the same file system as the claims. */
    private Path newcomers() {
        return outbox.resolve(NEWCOMERS);
    }

    private Path claims() {
        return outbox.resolve(FOLDER);
    }
}
