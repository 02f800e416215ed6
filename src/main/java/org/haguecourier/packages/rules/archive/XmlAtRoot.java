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

/** At the root it makes no difference whether paths count from there or from the XML. */
public final class XmlAtRoot implements Rule {
    private static final Demand AT_ROOT = Demand.warning(
            "xml-not-at-root",
            "The XML lies at the root of the ZIP.",
            Source.inferred("whether paths count from the root or from the XML is not published"));

    @Override
    public List<Demand> demands() {
        return List.of(AT_ROOT);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        List<ZipRecord> xmls = contents.xmls();
        return xmls.stream()
                .filter(xml -> xmls.size() == 1 && xml.name().indexOf('/') >= 0)
                .map(xml -> AT_ROOT.unmet(
                        "The XML lies in a folder, and it is not known whether HWS counts the paths in it from there or from"
                                + " the root. Put the XML at the root of the ZIP; courier pack does so.",
                        Quoted.plain(xml.name())));
    }
}
