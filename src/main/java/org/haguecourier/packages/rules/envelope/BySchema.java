package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;

/** Offices that have fetched WIPO's schemas hear of everything that those know, and the other rules do not. */
public final class BySchema implements Rule {
    public static final Demand VALID = Demand.error(
            "schema-violation",
            "Where hws.check.schemas names a folder with WIPO's schemas: the XML is valid by that of its version.",
            Source.schema("that of the XML's own version"));
    private static final Demand CHECKED = Demand.warning(
            "schema-not-checked",
            "Where hws.check.schemas names a folder: it holds the schema of the XML's version, and all that this one needs.",
            Source.ours("the Office counts on the check"));

    @Override
    public List<Demand> demands() {
        return List.of(VALID, CHECKED);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.officeEnvelope().map(Envelope::schema).stream()
                .flatMap(schema -> Stream.concat(
                        schema.violations().stream()
                                .map(violation -> VALID.unmet(
                                        "By WIPO's schema this is not valid: " + violation.message()
                                                + " Correct it there.",
                                        contents.inXml(Quoted.plain(violation.element()), violation.line()))),
                        schema.unusable().stream().map(why -> CHECKED.unmet(why, contents.xmlName()))));
    }
}
