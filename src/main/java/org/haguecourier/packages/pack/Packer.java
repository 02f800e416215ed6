package org.haguecourier.packages.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.haguecourier.packages.NamedFiles;
import org.haguecourier.st96.OfficeTransaction;

/** Finds out how a folder becomes a package. */
public final class Packer {
    /**
     * Looks through the folder and reads its XML, and writes nothing.
     *
     * @throws NotPackableException if the folder is not one package's, or if it would have to be guessed which file is meant
     */
    public PackPlan plan(Path folder) throws IOException, NotPackableException {
        FolderContents contents = FolderReader.read(folder);
        FolderFile xml = contents.onlyXml();
        OfficeTransaction transaction = PackableXml.transaction(xml);
        return plan(new PackedFile(xml.lastName(), xml), NamedFiles.of(transaction), contents.without(xml));
    }

    private static PackPlan plan(PackedFile xml, Stream<String> named, FolderContents others)
            throws NotPackableException {
        // An XML that names itself must not be packed twice.
        List<String> paths =
                named.distinct().filter(path -> !path.equals(xml.entry())).toList();
        List<String> fit =
                paths.stream().filter(Predicate.not(NamedPath::isUnfit)).toList();
        Map<String, FolderFile> found = FoundFiles.of(fit, new FileSearch(xml.file(), others.files()));
        Set<FolderFile> packed = new HashSet<>(found.values());
        return new PackPlan(
                xml,
                fit.stream()
                        .filter(found::containsKey)
                        .map(path -> new PackedFile(path, found.get(path)))
                        .toList(),
                fit.stream().filter(path -> !found.containsKey(path)).toList(),
                paths.stream().filter(NamedPath::isUnfit).toList(),
                others.files().stream()
                        .filter(file -> !packed.contains(file))
                        .map(FolderFile::name)
                        .toList(),
                others.links());
    }
}
