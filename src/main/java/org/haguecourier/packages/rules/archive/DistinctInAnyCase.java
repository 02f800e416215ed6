package org.haguecourier.packages.rules.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

/** Where large and small letters are the same, one of two such files would replace the other. */
public final class DistinctInAnyCase implements Rule {
    private static final Demand DISTINCT = Demand.warning(
            "entry-name-case",
            "No two entries' names differ in large and small letters alone.",
            Source.ours("on some systems one file would replace the other"));

    @Override
    public List<Demand> demands() {
        return List.of(DISTINCT);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        Map<String, String> seen = new HashMap<>();
        return contents.entries().stream().map(ZipRecord::name).flatMap(name -> {
            String other = seen.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            return other == null || other.equals(name) ? Stream.empty() : Stream.of(finding(name, other));
        });
    }

    private static Finding finding(String name, String other) {
        return DISTINCT.unmet(
                "The ZIP also holds %s, which is the same name on systems that do not tell large letters from small ones."
                                .formatted(Quoted.text(other))
                        + " Rename one of them, here and in the XML.",
                Quoted.plain(name));
    }
}
