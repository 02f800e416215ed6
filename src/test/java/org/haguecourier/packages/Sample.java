package org.haguecourier.packages;

/** A refusal to be spoilt in one way or another. */
public final class Sample {
    public static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <dgn:HagueOfficeToIBTransaction
                xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common"
                xmlns:dgn="http://www.wipo.int/standards/XMLSchema/ST96/Design"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.wipo.int/standards/XMLSchema/ST96/Design https://www.wipo.int/standards/XMLSchema/ST96/V7_0/Design/Flatten/HagueOfficeToIBTransaction_V7_0.xsd"
                com:st96Version="V7_0">
            <dgn:HagueOfficeTransactionHeader>
            <com:RequestDate>2026-11-20</com:RequestDate>
            <com:TransactionTotalQuantity>1</com:TransactionTotalQuantity>
            </dgn:HagueOfficeTransactionHeader>
            <dgn:HagueOfficeToIBBag>
            <dgn:HagueRefusalRequest>
            <com:InternationalRegistrationNumber>DM/200000</com:InternationalRegistrationNumber>
            <dgn:DecisionGroundsBag/>
            <com:DocumentIncludedBag>
            <com:DocumentIncluded>
            <com:FileName>docs/decision.pdf</com:FileName>
            <com:DocumentKindCategory>REFUSAL_DECISION</com:DocumentKindCategory>
            </com:DocumentIncluded>
            </com:DocumentIncludedBag>
            </dgn:HagueRefusalRequest>
            </dgn:HagueOfficeToIBBag>
            </dgn:HagueOfficeToIBTransaction>
            """;

    public static final String TRANSACTION =
            XML.substring(XML.indexOf("<dgn:HagueRefusalRequest>"), XML.indexOf("</dgn:HagueOfficeToIBBag>"));

    private Sample() {}

    public static String with(String from, String to) {
        if (!XML.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return XML.replace(from, to);
    }
}
