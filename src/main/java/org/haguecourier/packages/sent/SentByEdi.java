package org.haguecourier.packages.sent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.TransactionType;

/**
 * A folder in which the Office keeps what it has sent by EDI: the payloads themselves, or lists of office references. Looked
 * at again before each package, since the Office goes on adding to it while it moves; only what has changed is read again.
 */
public final class SentByEdi {
    private final Path folder;
    private final Map<Path, Known> files = new HashMap<>();
    private Map<String, List<Mention>> byReference = Map.of();

    private record Known(Object stamp, List<Mention> mentions) {}

    private SentByEdi(Path folder) {
        this.folder = folder;
    }

    /** Looks at nothing yet. */
    public static SentByEdi in(Path folder) {
        return new SentByEdi(folder);
    }

    /**
     * Call before each package.
     *
     * @throws IOException if a file cannot be read: then nobody can say what was sent, and nothing must be
     */
    public synchronized void refresh() throws IOException {
        Map<Path, Known> now = new LinkedHashMap<>();
        for (Path file : present()) {
            Object stamp = stamp(file);
            Known known = files.get(file);
            now.put(file, known != null && known.stamp().equals(stamp) ? known : new Known(stamp, SentFile.read(file)));
        }
        if (!now.equals(files)) {
            files.clear();
            files.putAll(now);
            byReference = index();
        }
    }

    /** Where it says that this was sent. */
    public synchronized Optional<Mention> mention(String officeReference, Optional<TransactionType> type) {
        return byReference.getOrDefault(officeReference, List.of()).stream()
                .filter(mention -> mention.isOf(type))
                .findFirst();
    }

    private Map<String, List<Mention>> index() {
        Map<String, List<Mention>> index = new HashMap<>();
        files.values().stream()
                .flatMap(known -> known.mentions().stream())
                .forEach(mention ->
                        index.merge(mention.officeReference(), List.of(mention), (before, more) -> Stream.concat(
                                        before.stream(), more.stream())
                                .toList()));
        return index;
    }

    private List<Path> present() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(SentFile::isOne)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Object stamp(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(attributes.size(), attributes.lastModifiedTime());
    }
}
