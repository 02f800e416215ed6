package org.haguecourier.packages.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.packages.rules.Quoted;

/** Where in the folder the file lies that a path of the XML means. Of several that it may mean none is guessed. */
final class FileSearch {
    private final String xmlFolder;
    private final Map<String, List<FolderFile>> byName;
    private final Map<String, List<FolderFile>> bySpelling;
    private final Map<String, List<FolderFile>> byLastName;

    /** @param files all but the XML */
    FileSearch(FolderFile xml, List<FolderFile> files) {
        this.xmlFolder = xml.folder();
        this.byName = by(FolderFile::name, files);
        this.bySpelling = by(file -> NamedPath.unified(file.name()), files);
        this.byLastName = by(file -> NamedPath.unifiedLastName(file.name()), files);
    }

    private static Map<String, List<FolderFile>> by(Function<FolderFile, String> key, List<FolderFile> files) {
        return files.stream().collect(Collectors.groupingBy(key));
    }

    /** At that path, from the folder itself or from that of the XML; else at one that is spelt in another way. */
    Optional<FolderFile> at(String path) throws NotPackableException {
        List<FolderFile> exact = below(path, Function.identity(), byName);
        return only(path, exact.isEmpty() ? below(path, NamedPath::unified, bySpelling) : exact);
    }

    private List<FolderFile> below(
            String path, Function<String, String> spelling, Map<String, List<FolderFile>> files) {
        return Stream.of(path, xmlFolder + path)
                .map(spelling)
                .distinct()
                .flatMap(name -> files.getOrDefault(name, List.of()).stream())
                .toList();
    }

    /** In whatever folder, but none that lies where another path of the XML means it to. */
    Optional<FolderFile> anywhere(String path, Collection<FolderFile> taken) throws NotPackableException {
        return only(
                path,
                byLastName.getOrDefault(NamedPath.unifiedLastName(path), List.of()).stream()
                        .filter(file -> !taken.contains(file))
                        .toList());
    }

    private static Optional<FolderFile> only(String path, List<FolderFile> files) throws NotPackableException {
        if (files.size() > 1) {
            throw new NotPackableException(
                    "The XML names %s, and which of %d files is meant cannot be told: %s. Take the others out of the folder."
                            .formatted(Quoted.text(path), files.size(), FolderContents.told(files)));
        }
        return files.stream().findFirst();
    }
}
