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

/** Without the flag for UTF-8, each reader takes the letters beyond ASCII for others. */
public final class NamesInUtf8 implements Rule {
    private static final Demand UTF_8 = Demand.warning(
            "entry-name-encoding",
            "A name with letters beyond ASCII is marked as UTF-8.",
            Source.inferred("the entry would not be found under the name that the XML gives"));

    @Override
    public List<Demand> demands() {
        return List.of(UTF_8);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .filter(entry -> !entry.isNameMarkedUtf8())
                .map(ZipRecord::name)
                .filter(name -> name.chars().anyMatch(letter -> letter > 0x7E))
                .map(name -> UTF_8.unmet(
                        "The name has letters beyond ASCII and is not marked as UTF-8, so HWS may read another name. Use"
                                + " plain letters, here and in the XML, or a ZIP program that writes UTF-8.",
                        Quoted.plain(name)));
    }
}
