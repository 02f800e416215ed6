package org.haguecourier.routing.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.spi.Resource;
import org.apache.camel.support.ResourceHelper;

/**
 * The local route files as they were at one moment. Read once, so that what was checked is what runs, whoever writes
 * into the folder meanwhile.
 *
 * @param files name, below the folder, and content. Those of a name that is not read are there, too, so that this can be
 *     told; {@link #resources()} has only what may run
 */
public record RouteSet(Map<String, byte[]> files) {
    /** What Camel reads as routes. */
    public static final String ENDING = ".camel.yaml";

    /** Whoever names a file like this means a route. */
    private static final Pattern ROUTES = Pattern.compile("(?i).*\\.ya?ml");

    private static final String PLACE = "file:routes/local/";

    private static final int SUB_FOLDERS = 2;

    public RouteSet(Map<String, byte[]> files) {
        SortedMap<String, byte[]> sorted = new TreeMap<>(files);
        this.files = Collections.unmodifiableSortedMap(sorted);
    }

    /** @return an empty set if there is no such folder */
    public static RouteSet read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return new RouteSet(files);
        }
        for (Path file : routeFiles(folder)) {
            try {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readAllBytes(file));
            } catch (NoSuchFileException goneMeanwhile) {
                // As if it had been deleted a moment earlier.
                continue;
            }
        }
        return new RouteSet(files);
    }

    private static List<Path> routeFiles(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder, SUB_FOLDERS)) {
            return tree.filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> ROUTES.matcher(file.toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /** Editors keep their copies so, and some systems the files behind a link. */
    private static boolean isHidden(Path below) {
        for (Path part : below) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether Camel would take a file of this name, in this place, as routes. */
    static boolean isRead(String name) {
        return name.endsWith(ENDING) && name.indexOf('/') < 0;
    }

    /** For Camel's loader: from the bytes, never again from the disk. */
    public List<Resource> resources() {
        return files.entrySet().stream()
                .filter(file -> isRead(file.getKey()))
                .map(file -> resource(file.getKey(), file.getValue()))
                .toList();
    }

    private static Resource resource(String name, byte[] content) {
        return ResourceHelper.fromBytes(PLACE + name, content);
    }

    /** The name of a file that {@link #resources()} gave. */
    static String nameOf(Resource file) {
        return file.getLocation().substring(PLACE.length());
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RouteSet that
                && files.keySet().equals(that.files.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), that.files.get(name)));
    }

    @Override
    public int hashCode() {
        return files.keySet().hashCode();
    }

    @Override
    public String toString() {
        return "RouteSet" + files.keySet();
    }
}
