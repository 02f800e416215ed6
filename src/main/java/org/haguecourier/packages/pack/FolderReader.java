package org.haguecourier.packages.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.haguecourier.packages.rules.Quoted;

/** Looks through a folder without following a link, and passes over what operating systems strew about. */
final class FolderReader extends SimpleFileVisitor<Path> {
    private static final int MOST_FILES = 100_000;
    private static final int MOST_CHARACTERS_IN_NAMES = 8 << 20;
    private static final Set<String> STREWN = Set.of("__macosx", "thumbs.db", "desktop.ini");

    private final Path root;
    private final List<FolderFile> files = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private long characters;

    private FolderReader(Path root) {
        this.root = root;
    }

    /** The folder itself may be named by a link: that one the person has chosen. */
    static FolderContents read(Path folder) throws IOException, NotPackableException {
        if (!Files.isDirectory(folder)) {
            throw new NotPackableException(
                    Files.exists(folder)
                            ? Quoted.text(folder.toString()) + " is no folder. Name the folder that the XML lies in."
                            : "There is no folder " + Quoted.text(folder.toString()) + ". Is the name right?");
        }
        return new FolderReader(folder.toRealPath()).read();
    }

    private FolderContents read() throws IOException, NotPackableException {
        Files.walkFileTree(root, this);
        if (isTooMuch()) {
            throw new NotPackableException(
                    "The folder holds more than the %,d files that can be looked at. Name the folder of one package alone."
                            .formatted(MOST_FILES));
        }
        files.sort(Comparator.comparing(FolderFile::name));
        links.sort(Comparator.naturalOrder());
        return new FolderContents(List.copyOf(files), List.copyOf(links));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isStrewn(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!isStrewn(file)) {
            String name = name(file);
            characters += name.length();
            if (attributes.isRegularFile()) {
                files.add(new FolderFile(name, file, attributes.size(), attributes.lastModifiedTime()));
            } else {
                links.add(name);
            }
        }
        return isTooMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    /** What is passed over need not be readable. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return isStrewn(file) ? FileVisitResult.CONTINUE : super.visitFileFailed(file, failure);
    }

    private boolean isTooMuch() {
        return files.size() + links.size() > MOST_FILES || characters > MOST_CHARACTERS_IN_NAMES;
    }

    private boolean isStrewn(Path file) {
        String name = String.valueOf(file.getFileName());
        return !file.equals(root) && (name.startsWith(".") || STREWN.contains(name.toLowerCase(Locale.ROOT)));
    }

    private String name(Path file) {
        return StreamSupport.stream(root.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
