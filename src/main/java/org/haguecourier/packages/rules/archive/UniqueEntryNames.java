package org.haguecourier.packages.rules.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

/** Of two entries of one name, each reader takes the one that it likes. */
public final class UniqueEntryNames implements Rule {
    private static final Demand ONCE = Demand.error(
            "entry-name-duplicate",
            "No two entries have the same name.",
            Source.ours("each reader would take another one of them"));

    @Override
    public List<Demand> demands() {
        return List.of(ONCE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        Set<String> seen = new HashSet<>();
        return contents.entries().stream()
                .map(ZipRecord::name)
                .filter(name -> !seen.add(name))
                .distinct()
                .map(name -> ONCE.unmet(
                        "The ZIP holds this name more than once, so nobody can tell which content is meant. Keep one.",
                        Quoted.plain(name)));
    }
}
