package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import org.haguecourier.packages.Finding;

/** An application has 100 designs at most: no honest package comes near the limit up to which we look at entries. */
public final class NotTooManyEntries implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (contents.entryCount() <= contents.entries().size()) {
            return Stream.empty();
        }
        return Stream.of(Finding.error(
                "zip-too-many-entries",
                "The ZIP holds %,d entries, more than the %,d that are looked at. Pack only the XML and the files that it names."
                        .formatted(contents.entryCount(), contents.entries().size()),
                contents.fileName()));
    }
}
