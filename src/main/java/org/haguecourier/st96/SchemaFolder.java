package org.haguecourier.st96;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.validation.Schema;

/**
 * The schemas that the Office has fetched from WIPO. Each version is compiled when it is first asked for and kept until
 * the process ends; what could not be compiled is tried anew, since somebody may have fetched the missing file.
 */
public final class SchemaFolder {
    private final Path folder;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private SchemaFolder(Path folder) {
        this.folder = folder;
    }

    /** Looks at nothing yet. */
    public static SchemaFolder of(Path folder) {
        return new SchemaFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /**
     * Takes seconds the first time. The schema may be used by many threads at once.
     *
     * @param st96Version as in {@code com:st96Version}: {@code V7_0}
     * @return empty if the folder holds no schema of this version
     */
    public Optional<Schema> forVersion(String st96Version) throws UnusableSchemaException {
        Schema known = compiled.get(inOneCase(st96Version));
        return known == null ? compile(st96Version) : Optional.of(known);
    }

    static String fileName(String st96Version) {
        return "HagueOfficeToIBTransaction_" + st96Version + ".xsd";
    }

    /** One at a time: all who wait want the same version as a rule, and to compile it once is enough. */
    private synchronized Optional<Schema> compile(String version) throws UnusableSchemaException {
        Schema known = compiled.get(inOneCase(version));
        if (known != null) {
            return Optional.of(known);
        }
        SchemaFiles files = SchemaFiles.below(folder);
        Optional<Path> file = files.find(fileName(version));
        if (file.isPresent()) {
            Schema schema = new SchemaCompiler(folder, files).compile(file.get());
            compiled.put(inOneCase(version), schema);
            return Optional.of(schema);
        }
        return Optional.empty();
    }

    private static String inOneCase(String version) {
        return version.toLowerCase(Locale.ROOT);
    }
}
