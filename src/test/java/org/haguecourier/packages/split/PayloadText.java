package org.haguecourier.packages.split;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A payload's XML, of which the test knows what each of its parts must be. */
record PayloadText(String declaration, String header, List<String> transactions, String gap, String end) {
    static final String ROOT = """
            <dgn:HagueOfficeToIBTransaction
                xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common"
                xmlns:dgn="http://www.wipo.int/standards/XMLSchema/ST96/Design"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.wipo.int/standards/XMLSchema/ST96/Design HagueOfficeToIBTransaction_V7_0.xsd"
                com:st96Version="V7_0">
            """;

    static final String DATE = "<com:RequestDate>2026-11-20</com:RequestDate>\n";

    static PayloadText ofRefusals(int count) {
        return new PayloadText(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
                DATE + total("%s"),
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> refusal(i, "docs/" + i + ".pdf"))
                        .toList(),
                "\n  ",
                "\n</dgn:HagueOfficeToIBBag>\n</dgn:HagueOfficeToIBTransaction>\n");
    }

    static String total(String number) {
        return "<com:TransactionTotalQuantity>" + number + "</com:TransactionTotalQuantity>\n";
    }

    static String refusal(int number, String file) {
        return """
                <dgn:HagueRefusalRequest>
                <com:InternationalRegistrationNumber>DM/%d</com:InternationalRegistrationNumber>
                <dgn:DecisionGroundsBag/>
                <com:DocumentIncludedBag><com:DocumentIncluded>
                <com:FileName>%s</com:FileName>
                <com:DocumentKindCategory>REFUSAL_DECISION</com:DocumentKindCategory>
                </com:DocumentIncluded></com:DocumentIncludedBag>
                </dgn:HagueRefusalRequest>""".formatted(200_000 + number, file);
    }

    PayloadText with(String otherDeclaration, String otherHeader, List<String> others, String otherGap) {
        return new PayloadText(otherDeclaration, otherHeader, others, otherGap, end);
    }

    PayloadText header(String other) {
        return with(declaration, other, transactions, gap);
    }

    PayloadText declaration(String other) {
        return with(other, header, transactions, gap);
    }

    PayloadText gap(String other) {
        return with(declaration, header, transactions, other);
    }

    PayloadText transactions(String... others) {
        return with(declaration, header, List.of(others), gap);
    }

    String whole() {
        return around(
                header.replace("%s", String.valueOf(transactions.size())),
                transactions.stream().map(gap::concat).collect(Collectors.joining()));
    }

    String part(int number) {
        return around(header.replace("%s", "1"), gap + transactions.get(number - 1));
    }

    private String around(String counted, String bag) {
        return declaration
                + ROOT
                + "<dgn:HagueOfficeTransactionHeader>\n" + counted + "</dgn:HagueOfficeTransactionHeader>\n"
                + "<dgn:HagueOfficeToIBBag>"
                + bag
                + end;
    }
}
