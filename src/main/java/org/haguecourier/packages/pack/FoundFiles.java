package org.haguecourier.packages.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.haguecourier.packages.rules.Quoted;

/**
 * The file of each path that has one. A file of the right name in another folder counts only when all paths have been looked
 * up: else the one document that is there would also stand for another that is missing.
 */
final class FoundFiles {
    private final FileSearch search;
    private final Map<String, FolderFile> found = new HashMap<>();

    private FoundFiles(FileSearch search) {
        this.search = search;
    }

    static Map<String, FolderFile> of(List<String> paths, FileSearch search) throws NotPackableException {
        var files = new FoundFiles(search);
        files.lookAtPaths(paths);
        files.lookAnywhere(
                paths.stream().filter(path -> !files.found.containsKey(path)).toList());
        return files.found;
    }

    private void lookAtPaths(List<String> paths) throws NotPackableException {
        for (String path : paths) {
            search.at(path).ifPresent(file -> found.put(path, file));
        }
    }

    private void lookAnywhere(List<String> paths) throws NotPackableException {
        Set<FolderFile> taken = new HashSet<>(found.values());
        Map<FolderFile, String> claims = new HashMap<>();
        for (String path : paths) {
            var file = search.anywhere(path, taken);
            if (file.isPresent()) {
                refuseSecond(claims.put(file.get(), path), path, file.get());
                found.put(path, file.get());
            }
        }
    }

    private static void refuseSecond(String earlier, String path, FolderFile file) throws NotPackableException {
        if (earlier != null) {
            throw new NotPackableException(
                    "The XML names %s and %s, and of that name there is only %s: whose it is cannot be told. Put it at its path."
                            .formatted(Quoted.text(earlier), Quoted.text(path), Quoted.text(file.name())));
        }
    }
}
