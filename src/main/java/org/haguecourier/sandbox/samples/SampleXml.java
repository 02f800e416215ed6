package org.haguecourier.sandbox.samples;

import org.haguecourier.st96.St96;

/** ST.96's envelope around one transaction. */
final class SampleXml {
    private static final String SCHEMA =
            "https://www.wipo.int/standards/XMLSchema/ST96/%1$s/Design/Flatten/HagueOfficeToIBTransaction_%1$s.xsd";
    private static final String ENVELOPE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <dgn:HagueOfficeToIBTransaction
                xmlns:com="%s"
                xmlns:dgn="%s"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="%s"
                com:st96Version="%s">
            <dgn:HagueOfficeTransactionHeader>
              <com:IPOfficeCode>XX</com:IPOfficeCode>
              <com:RequestDate>2026-01-15</com:RequestDate>
              <com:TransactionTotalQuantity>1</com:TransactionTotalQuantity>
              <dgn:HagueOfficeTransactionCountBag>
                <dgn:HagueOfficeTransactionCount>
                  <dgn:HagueOfficeTransactionCategory>%s</dgn:HagueOfficeTransactionCategory>
                  <com:TransactionTotalQuantity>1</com:TransactionTotalQuantity>
                </dgn:HagueOfficeTransactionCount>
              </dgn:HagueOfficeTransactionCountBag>
            </dgn:HagueOfficeTransactionHeader>
            <dgn:HagueOfficeToIBBag>
            %s</dgn:HagueOfficeToIBBag>
            </dgn:HagueOfficeToIBTransaction>
            """;

    private SampleXml() {}

    static String of(Recipe recipe, String version, long number) {
        return ENVELOPE.formatted(
                St96.COM,
                St96.DGN,
                St96.DGN + " " + SCHEMA.formatted(version),
                version,
                recipe.headerCategory(),
                new SampleTransactions(recipe, number).element());
    }
}
