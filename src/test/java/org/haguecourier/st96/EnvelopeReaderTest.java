package org.haguecourier.st96;

import java.io.ByteArrayInputStream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeReaderTest {
    private static final String START = """
            <dgn:HagueOfficeToIBTransaction xmlns:com="%s" xmlns:dgn="%s" com:st96Version="V4_0">
            <dgn:HagueOfficeTransactionHeader>
            <com:IPOfficeCode> XX </com:IPOfficeCode>
            <com:RequestDate>2026-01-15</com:RequestDate>
            <com:TransactionTotalQuantity>two</com:TransactionTotalQuantity>
            <dgn:HagueOfficeTransactionCountBag><dgn:HagueOfficeTransactionCount>
            <dgn:HagueOfficeTransactionCategory>Refusal</dgn:HagueOfficeTransactionCategory>
            <com:TransactionTotalQuantity>2</com:TransactionTotalQuantity>
            </dgn:HagueOfficeTransactionCount></dgn:HagueOfficeTransactionCountBag>
            </dgn:HagueOfficeTransactionHeader>
            <dgn:HagueOfficeToIBBag>
            """.formatted(St96.COM, St96.DGN);
    private static final String END = "</dgn:HagueOfficeToIBBag></dgn:HagueOfficeToIBTransaction>";

    @Test
    void readsTheHeaderAsWritten() {
        OfficeTransactionHeader header = read(START + END).header().orElseThrow();

        assertThat(header.officeCode()).contains("XX");
        assertThat(header.requestDate()).contains("2026-01-15");
        assertThat(header.requestDateTime()).isEmpty();
        assertThat(header.transactionTotal()).contains("two");
        assertThat(header.counts()).singleElement().satisfies(count -> {
            assertThat(count.category()).contains("Refusal");
            assertThat(count.total()).contains("2");
        });
    }

    @Test
    void readsTheTransactionsOwnNumbersOnly() {
        OfficeTransaction transaction = first("""
                <dgn:HagueRefusalRequest>
                <com:InternationalRegistrationNumber>DM/<!-- hidden -->200000</com:InternationalRegistrationNumber>
                <com:OfficeReferenceIdentifier><![CDATA[XX-1]]></com:OfficeReferenceIdentifier>
                <dgn:EarlierDesignBag>
                <dgn:EarlierDesign>
                <com:InternationalRegistrationNumber>DM/1</com:InternationalRegistrationNumber>
                </dgn:EarlierDesign>
                </dgn:EarlierDesignBag>
                </dgn:HagueRefusalRequest>
                """);

        assertThat(transaction.registrationNumber()).contains("DM/200000");
        assertThat(transaction.officeReference()).contains("XX-1");
        assertThat(transaction.genericCategory()).isEmpty();
        assertThat(transaction.isAfterRefusal()).isFalse();
    }

    @Test
    void readsDocumentsAndViewsWithoutBlanksBetween() {
        OfficeTransaction transaction = first("<dgn:HagueApplication><dgn:HagueDesignBag><dgn:ViewBag>"
                + "<dgn:View><com:FileName>1.jpg</com:FileName></dgn:View>"
                + "<dgn:View><com:FileName>2.jpg</com:FileName><dgn:ViewIdentifier>1.2</dgn:ViewIdentifier></dgn:View>"
                + "</dgn:ViewBag></dgn:HagueDesignBag><com:DocumentIncludedBag>"
                + "<com:DocumentIncluded><com:DocumentName>DM/1</com:DocumentName></com:DocumentIncluded>"
                + "<com:DocumentIncluded><com:FileName>2.pdf</com:FileName>"
                + "<com:DocumentFormatCategory>PDF</com:DocumentFormatCategory>"
                + "<com:DocumentKindCategory>MISCELLANEOUS</com:DocumentKindCategory></com:DocumentIncluded>"
                + "</com:DocumentIncludedBag></dgn:HagueApplication>");

        assertThat(transaction.views())
                .extracting(view -> view.fileName().orElse(""))
                .containsExactly("1.jpg", "2.jpg");
        assertThat(transaction.documents()).hasSize(2);
        assertThat(transaction.documents().get(0).name()).contains("DM/1");
        assertThat(transaction.documents().get(0).fileName()).isEmpty();
        assertThat(transaction.documents().get(1).kind()).contains("MISCELLANEOUS");
        assertThat(transaction.documents().get(1).format()).contains("PDF");
        assertThat(transaction.isKeptInFull()).isTrue();
    }

    @Test
    void seesAGrantAfterARefusal() {
        assertThat(first("<dgn:HagueGrantProtectionRequest dgn:priorRefusalIndicator='true'/>")
                        .isAfterRefusal())
                .isTrue();
        assertThat(first("<dgn:HagueGrantProtectionRequest dgn:priorRefusalIndicator='false'/>")
                        .isAfterRefusal())
                .isFalse();
    }

    @Test
    void countsEveryTransactionAndNamesSome() {
        Envelope envelope = read(START + "<dgn:HagueDivision/>".repeat(30_000) + END);

        assertThat(envelope.transactionCount()).isEqualTo(30_000);
        assertThat(envelope.transactions()).hasSizeBetween(1, 100);
        assertThat(envelope.version()).contains("V4_0");
    }

    @Test
    void keepsABoundedNumberOfDocuments() {
        OfficeTransaction transaction =
                first("<dgn:HagueDivision>" + "<com:DocumentIncluded/>".repeat(10_001) + "</dgn:HagueDivision>");

        assertThat(transaction.documentCount()).isEqualTo(10_001);
        assertThat(transaction.documents()).hasSize(OfficeTransaction.MOST_KEPT);
        assertThat(transaction.isKeptInFull()).isFalse();
    }

    @Test
    void anEnormousHeaderIsRefused() {
        Envelope envelope = read(START.replace(
                "<dgn:HagueOfficeTransactionCountBag>",
                "<dgn:HagueOfficeTransactionCountBag>" + "<dgn:HagueOfficeTransactionCount/>".repeat(100_000)));

        assertThat(envelope.fault().orElseThrow().kind()).isEqualTo(XmlFault.Kind.TOO_COMPLEX);
    }

    @Test
    void tellsWhatItReadBeforeAFault() {
        Envelope envelope = read(START + "<dgn:HagueDivision><com:X></dgn:HagueDivision>" + END);

        assertThat(envelope.isOfficeToIb()).isTrue();
        assertThat(envelope.transactionCount()).isEqualTo(1);
        assertThat(envelope.fault().orElseThrow().kind()).isEqualTo(XmlFault.Kind.NOT_WELL_FORMED);
        assertThat(envelope.fault().orElseThrow().line()).isEqualTo(12);
    }

    private static OfficeTransaction first(String transaction) {
        Envelope envelope = read(START + transaction + END);
        assertThat(envelope.fault()).isEmpty();
        return envelope.first().orElseThrow();
    }

    private static Envelope read(String xml) {
        return EnvelopeReader.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }
}
