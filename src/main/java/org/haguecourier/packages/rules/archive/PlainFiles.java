package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

/** A ZIP of Unix can carry links, pipes and devices, which some unpackers make. */
public final class PlainFiles implements Rule {
    private static final Demand PLAIN = Demand.error(
            "entry-not-a-file",
            "Every entry is a file or a folder, no link, pipe or device.",
            Source.ours("a link can lead out of the folder that it is unpacked to"));

    @Override
    public List<Demand> demands() {
        return List.of(PLAIN);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .filter(entry -> !entry.isFileOrFolder())
                .map(ZipRecord::name)
                .map(name -> PLAIN.unmet(
                        "The entry is a link or a device, no file. Pack the file itself (zip does so without the option"
                                + " --symlinks).",
                        Quoted.plain(name)));
    }
}
