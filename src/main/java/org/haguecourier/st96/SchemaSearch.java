package org.haguecourier.st96;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Notes the schemas that it comes by; what it may not read, and what a link leads to outside, is as if not there. */
final class SchemaSearch extends SimpleFileVisitor<Path> {
    /** WIPO publishes some thousands of parts for a version, for those who do not want the few large files. */
    private static final int MOST_FILES = 20_000;

    private final Path top;
    private final Map<String, List<Path>> byName = new HashMap<>();
    private int seen;

    SchemaSearch(Path top) {
        this.top = top;
    }

    Stream<Path> named(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream();
    }

    boolean isTooLarge() {
        return seen > MOST_FILES;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xsd") && (attributes.isRegularFile() || isLinkToWithin(file))) {
            byName.computeIfAbsent(name, first -> new ArrayList<>()).add(file);
        }
        return ++seen > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private boolean isLinkToWithin(Path file) {
        try {
            return file.toRealPath().startsWith(top) && Files.isRegularFile(file);
        } catch (IOException leadsNowhere) {
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) throws IOException {
        if (file.equals(top)) {
            throw unreadable;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException brokeOff) {
        return FileVisitResult.CONTINUE;
    }
}
