package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

import org.haguecourier.files.Printable;

/**
 * The schemas in a folder and in the folders below it, to be found by name alone: WIPO's refer to one another by
 * addresses on the network, which say nothing of where the Office has put the file.
 */
final class SchemaFiles {
    private static final int DEEPEST = 16;

    /** WIPO's largest has a third of a megabyte. */
    private static final int LARGEST = 16 << 20;

    private final SchemaSearch found;

    private SchemaFiles(SchemaSearch found) {
        this.found = found;
    }

    static SchemaFiles below(Path folder) throws UnusableSchemaException {
        if (!Files.isDirectory(folder)) {
            throw unusable(folder, "is not there", "Make it and put the schemas in, or name another.");
        }
        try {
            var search = new SchemaSearch(folder.toRealPath());
            Files.walkFileTree(folder.toRealPath(), Set.of(), DEEPEST, search);
            if (search.isTooLarge()) {
                throw unusable(folder, "holds too many files", "Name one that holds nothing but the schemas.");
            }
            return new SchemaFiles(search);
        } catch (IOException unreadable) {
            throw unusable(folder, "cannot be read", "Let the user that runs the courier read it.");
        }
    }

    private static UnusableSchemaException unusable(Path folder, String wrong, String remedy) {
        return new UnusableSchemaException(
                "The folder " + Printable.text(folder) + " for WIPO's schemas " + wrong + ". " + remedy);
    }

    /** Of several with this name, the uppermost. */
    Optional<Path> find(String name) {
        return found.named(name).min(Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
    }

    /** Of several with this name, the one beside the file that asks for it: an Office may keep a folder a version. */
    Optional<Path> find(String name, Path beside) {
        return found.named(name)
                .filter(file -> file.getParent().equals(beside))
                .findFirst()
                .or(() -> find(name));
    }

    InputStream open(Path schema) throws IOException {
        try (InputStream in = Files.newInputStream(schema)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is longer than " + LARGEST + " bytes");
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
