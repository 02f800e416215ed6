package org.haguecourier.packages.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder and below, so that two looks can be compared. */
final class Tree {
    private Tree() {}

    static Map<Path, String> below(Path folder) throws IOException {
        Map<Path, String> tree = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.forEach(path -> tree.put(path, state(path)));
        }
        return tree;
    }

    private static String state(Path path) {
        try {
            return Files.readAttributes(path, "size,lastModifiedTime,isRegularFile", LinkOption.NOFOLLOW_LINKS)
                    .toString();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
