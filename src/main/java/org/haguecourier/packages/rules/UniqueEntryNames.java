package org.haguecourier.packages.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.zip.ZipRecord;

/** Of two entries of one name, each reader takes the one that it likes. */
public final class UniqueEntryNames implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        Set<String> seen = new HashSet<>();
        return contents.entries().stream()
                .map(ZipRecord::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> Finding.error(
                        "entry-name-duplicate",
                        "The ZIP holds this name more than once, so nobody can tell which content is meant. Keep one.",
                        Quoted.plain(name)));
    }
}
