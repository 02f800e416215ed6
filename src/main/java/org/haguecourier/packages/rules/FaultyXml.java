package org.haguecourier.packages.rules;

import org.haguecourier.st96.XmlFault;

/** Why an XML could not be read to its end, for a person. */
public final class FaultyXml {
    private FaultyXml() {}

    /** Where the place is told apart. */
    public static String sentence(XmlFault fault) {
        return sentence("The XML", fault, "");
    }

    /** @param xml the subject of the sentence */
    public static String sentenceWithPlace(String xml, XmlFault fault) {
        return sentence(xml, fault, fault.line() == 0 ? "" : " in " + place(fault));
    }

    /** Where the reader stood, if that is known. */
    public static String place(XmlFault fault) {
        return "line %d, column %d".formatted(fault.line(), fault.column());
    }

    private static String sentence(String xml, XmlFault fault, String place) {
        String what = Quoted.plain(fault.message().strip());
        return switch (fault.kind()) {
            case NOT_WELL_FORMED -> xml + " is not well-formed" + place + ": " + what + " Correct it there.";
            case DOCTYPE ->
                xml + " cannot be taken" + place + ": " + what + ". ST.96 has none, and it can be abused; remove it.";
            case TOO_COMPLEX -> xml + " cannot be ST.96" + place + ": " + what + ". Look at what wrote it.";
        };
    }
}
