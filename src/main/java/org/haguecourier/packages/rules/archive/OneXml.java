package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

/** "The ZIP cannot contain more than one XML file", says WIPO's introduction, and without one there is nothing to import. */
public final class OneXml implements Rule {
    private static final Demand AN_XML =
            Demand.error("no-xml", "The ZIP holds an XML file (its name ends in .xml).", Source.GUIDE);
    private static final Demand NO_SECOND =
            Demand.error("more-than-one-xml", "The ZIP holds no second XML file.", Source.GUIDE);

    @Override
    public List<Demand> demands() {
        return List.of(AN_XML, NO_SECOND);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        List<ZipRecord> xmls = contents.xmls();
        if (xmls.isEmpty()) {
            return Stream.of(AN_XML.unmet(missing(contents), contents.fileName()));
        }
        if (xmls.size() > 1) {
            return Stream.of(NO_SECOND.unmet(
                    "The ZIP holds %d XML files, HWS takes exactly one: %s. Make one package of each; what lies below __MACOSX was put there by macOS, courier pack leaves it out."
                            .formatted(xmls.size(), PackageContents.someOf(xmls)),
                    contents.fileName()));
        }
        return Stream.empty();
    }

    private static String missing(PackageContents contents) {
        return (contents.entryCount() == 0 ? "The ZIP is empty" : "The ZIP holds no file whose name ends in .xml")
                + ". Put the ST.96 XML of the transaction into it.";
    }
}
