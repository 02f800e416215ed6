package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** An application has 100 designs at most: no honest package comes near the limit up to which we look at entries. */
public final class NotTooManyEntries implements Rule {
    public static final Demand ENTRIES = Demand.error(
            "zip-too-many-entries",
            "The ZIP holds no more than 11,000 entries, with no more than 4,194,304 characters in their names.",
            Source.ours("100 designs with 100 views each are fewer"));

    @Override
    public List<Demand> demands() {
        return List.of(ENTRIES);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (contents.entryCount() <= contents.entries().size()) {
            return Stream.empty();
        }
        return Stream.of(ENTRIES.unmet(
                "The ZIP holds %,d entries, more than the %,d that are looked at. Pack only the XML and the files that it names."
                        .formatted(contents.entryCount(), contents.entries().size()),
                contents.fileName()));
    }
}
