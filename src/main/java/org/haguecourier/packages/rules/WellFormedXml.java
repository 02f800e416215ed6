package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.XmlFault;

/** The XML can be read from its first byte to its last, and asks for nothing outside itself. */
public final class WellFormedXml implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (contents.isXmlDamaged()) {
            return Stream.empty();
        }
        return contents.envelope().flatMap(Envelope::fault).stream()
                .map(fault -> finding(fault, where(contents, fault)));
    }

    private static Finding finding(XmlFault fault, String where) {
        String what = Quoted.plain(fault.message().strip());
        return switch (fault.kind()) {
            case NOT_WELL_FORMED ->
                Finding.error(
                        "xml-not-well-formed", "The XML is not well-formed: " + what + " Correct it there.", where);
            case DOCTYPE ->
                Finding.error(
                        "xml-dtd-refused",
                        "The XML cannot be taken: " + what + ". ST.96 has none, and it can be abused; remove it.",
                        where);
            case TOO_COMPLEX ->
                Finding.error(
                        "xml-too-complex", "The XML cannot be ST.96: " + what + ". Look at what wrote it.", where);
        };
    }

    private static String where(PackageContents contents, XmlFault fault) {
        return fault.line() == 0
                ? contents.xmlName()
                : "%s: line %d, column %d".formatted(contents.xmlName(), fault.line(), fault.column());
    }
}
