package org.haguecourier.packages.sent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
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
    private Optional<Map<String, List<Mention>>> byReference = Optional.empty();

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
        List<Path> present = present();
        boolean changed = byReference.isEmpty() || files.keySet().retainAll(present);
        for (Path file : present) {
            Object stamp = stamp(file);
            Known known = files.get(file);
            if (known == null || !known.stamp().equals(stamp)) {
                files.remove(file);
                files.put(file, new Known(stamp, SentFile.read(file)));
                changed = true;
            }
        }
        if (changed) {
            byReference = Optional.of(index());
        }
    }

    /** Where it says that this was sent. */
    public synchronized Optional<Mention> mention(String officeReference, Optional<TransactionType> type) {
        return byReference
                .orElseThrow(() -> new IllegalStateException("nobody has looked yet into " + folder))
                .getOrDefault(officeReference, List.of())
                .stream()
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

    /** Also behind links: what lies on another disk was sent as well. */
    private List<Path> present() throws IOException {
        try (Stream<Path> tree = Files.walk(folder.toRealPath(), FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(Files::isRegularFile)
                    .filter(SentFile::isOne)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IOException(
                    "The folder with what was sent by EDI cannot be read, and nothing is sent until it can: " + folder,
                    unreadable);
        }
    }

    private static Object stamp(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return List.of(attributes.size(), attributes.lastModifiedTime());
    }
}
