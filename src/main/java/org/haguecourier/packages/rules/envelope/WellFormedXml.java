package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.FaultyXml;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.XmlFault;

/** The XML can be read from its first byte to its last, and asks for nothing outside itself. */
public final class WellFormedXml implements Rule {
    private static final Demand WELL_FORMED = Demand.error(
            "xml-not-well-formed",
            "The XML is well-formed, in the encoding that it declares.",
            Source.schema("XML 1.0"));
    private static final Demand NO_DTD = Demand.error(
            "xml-dtd-refused",
            "The XML has no document type declaration.",
            Source.ours("ST.96 has none, and entities can be abused"));
    private static final Demand BOUNDED = Demand.error(
            "xml-too-complex",
            "The XML keeps within bounds that no ST.96 comes near: 200 levels, 20,000 names, 1 MiB for a tag.",
            Source.ours("it would harm whoever reads it"));

    @Override
    public List<Demand> demands() {
        return List.of(WELL_FORMED, NO_DTD, BOUNDED);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (contents.isXmlDamaged()) {
            return Stream.empty();
        }
        return contents.envelope().flatMap(Envelope::fault).stream()
                .map(fault -> finding(fault, where(contents, fault)));
    }

    private static Finding finding(XmlFault fault, String where) {
        return demand(fault.kind()).unmet(FaultyXml.sentence(fault), where);
    }

    private static Demand demand(XmlFault.Kind kind) {
        return switch (kind) {
            case NOT_WELL_FORMED -> WELL_FORMED;
            case DOCTYPE -> NO_DTD;
            case TOO_COMPLEX -> BOUNDED;
        };
    }

    private static String where(PackageContents contents, XmlFault fault) {
        return fault.line() == 0 ? contents.xmlName() : contents.xmlName() + ": " + FaultyXml.place(fault);
    }
}
