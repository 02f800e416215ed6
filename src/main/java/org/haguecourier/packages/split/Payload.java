package org.haguecourier.packages.split;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.haguecourier.packages.zip.ZipRecord;

/**
 * What lies in a payload's ZIP.
 *
 * @param files all but the XML, by name and in the ZIP's order; of two of one name both
 */
record Payload(ZipRecord xml, Map<String, List<ZipRecord>> files) {
    /**
     * The files that an XML may mean. Its paths count from the ZIP's root or from its own folder, which of them is not
     * published: where a file lies at both, both are meant.
     */
    Stream<ZipRecord> named(String path) {
        String folder = xml.name().substring(0, xml.name().lastIndexOf('/') + 1);
        return Stream.of(path, folder + path).distinct().flatMap(name -> files.getOrDefault(name, List.of()).stream());
    }

    List<String> without(Collection<List<ZipRecord>> taken) {
        Set<ZipRecord> gone = new HashSet<>();
        taken.forEach(gone::addAll);
        return files.values().stream()
                .flatMap(List::stream)
                .filter(file -> !gone.contains(file))
                .map(ZipRecord::name)
                .toList();
    }
}
