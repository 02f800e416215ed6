package org.haguecourier.packages.split;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The header of each part counts one transaction. */
class HeaderCountsTest {
    private static final PayloadText TWO = PayloadText.ofRefusals(2);
    private static final String TOTAL = PayloadText.total("2");
    private static final String ONE = PayloadText.total("1");

    @TempDir
    Path folder;

    @Test
    void theCountThatFitsStaysAndSaysOne() throws Exception {
        String header =
                TOTAL + bag(count("Invalidation", 1), "<!-- x -->", count(" Refusal\n", 2), "\n ", count("Other", 0));

        assertThat(headerOfFirst(header)).isEqualTo(ONE + bag("", "<!-- x -->", count(" Refusal\n", 1), "\n ", ""));
    }

    @Test
    void ofTwoCountsOfOneCategoryTheFirstStays() throws Exception {
        assertThat(headerOfFirst(TOTAL + bag(count("Refusal", 1), count("Refusal", 1))))
                .isEqualTo(ONE + bag(count("Refusal", 1), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invalidation", "Generic office communication", "", "Refusal withdrawal"})
    void withoutACountThatFitsTheBagGoes(String category) throws Exception {
        assertThat(headerOfFirst("<com:A/>\n" + bag(count(category, 2)) + " " + TOTAL))
                .isEqualTo("<com:A/>\n " + ONE);
    }

    @Test
    void anEmptyBagGoes() throws Exception {
        assertThat(headerOfFirst(TOTAL + "<dgn:HagueOfficeTransactionCountBag />"))
                .isEqualTo(ONE);
        assertThat(headerOfFirst(TOTAL + bag("\n"))).isEqualTo(ONE);
    }

    @Test
    void aCategoryMayBeWrittenInPieces() throws Exception {
        assertThat(headerOfFirst(TOTAL + bag(count("<!-- y -->Re<![CDATA[fu]]>s&#x61;l", 2))))
                .isEqualTo(ONE + bag(count("<!-- y -->Re<![CDATA[fu]]>s&#x61;l", 1)));
    }

    @Test
    void aGenericCommunicationIsCountedAsOneOrAsWhatItSays() throws Exception {
        String generic = generic("Refusal");
        String both = bag(count("Refusal", 1), count("Generic office communication", 1));

        assertThat(header(both, generic)).isEqualTo(bag("", count("Generic office communication", 1)));
        assertThat(header(bag(count("Refusal", 3)), generic)).isEqualTo(bag(count("Refusal", 1)));
        assertThat(header(bag(count("Refusal", 3)), generic("Refusal correction")))
                .isEmpty();
        assertThat(header(bag(count("Generic office communication", 3)), generic("Gossip")))
                .isEqualTo(bag(count("Generic office communication", 1)));
    }

    @Test
    void eachPartHasTheCountOfItsOwnCategory() throws Exception {
        String header = TOTAL + bag(count("Invalidation", 1), count("Refusal", 1));
        String invalidation = TWO.transactions().get(1).replace("RefusalRequest", "InvalidationRequest");
        List<String> parts = parts(header, TWO.transactions().get(0), invalidation);

        assertThat(headerOf(parts.get(0))).isEqualTo(ONE + bag("", count("Refusal", 1)));
        assertThat(headerOf(parts.get(1))).isEqualTo(ONE + bag(count("Invalidation", 1), ""));
    }

    @Test
    void blanksAroundTheTotalStay() throws Exception {
        assertThat(headerOfFirst(PayloadText.total("\n 002\t"))).isEqualTo(PayloadText.total("\n 1\t"));
        assertThat(headerOfFirst(PayloadText.total("many"))).isEqualTo(ONE);
        assertThat(headerOfFirst(PayloadText.total(""))).isEqualTo(ONE);
        assertThat(headerOfFirst(PayloadText.total(" "))).isEqualTo(PayloadText.total(" 1"));
        assertThat(headerOfFirst("<com:TransactionTotalQuantity a='/>' />"))
                .isEqualTo("<com:TransactionTotalQuantity a='/>' >1</com:TransactionTotalQuantity>");
        assertThat(headerOfFirst("")).isEmpty();
    }

    @Test
    void elementsOfTheSameNamesElsewhereStay() throws Exception {
        String strangers = "<com:X>" + PayloadText.total("7") + bag(count("Refusal", 7)) + "</com:X>"
                + "<dgn:TransactionTotalQuantity>7</dgn:TransactionTotalQuantity>"
                + "<com:HagueOfficeTransactionCountBag/>"
                + "<com:Y xmlns:com='urn:other'>7</com:Y>"
                + "<com:TransactionTotalQuantity xmlns:com='urn:other'>7</com:TransactionTotalQuantity>";

        assertThat(headerOfFirst(strangers + TOTAL)).isEqualTo(strangers + ONE);
    }

    @Test
    void aHeaderThatCannotBeToldIsRefused() {
        assertThatThrownBy(() -> headerOfFirst(bag(count("Refusal", 1)) + bag(count("Refusal", 1))))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContaining("is there twice");
        assertThatThrownBy(() -> headerOfFirst("<!-- " + "y".repeat(600_000) + " --><?y " + "y".repeat(600_000) + "?>"))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContaining("more than 1,048,576 characters before its first transaction");
    }

    private static String bag(String... counts) {
        return "<dgn:HagueOfficeTransactionCountBag>" + String.join("", counts)
                + "</dgn:HagueOfficeTransactionCountBag>";
    }

    private static String count(String category, int total) {
        return "<dgn:HagueOfficeTransactionCount><dgn:HagueOfficeTransactionCategory>" + category
                + "</dgn:HagueOfficeTransactionCategory>" + PayloadText.total(String.valueOf(total))
                + "</dgn:HagueOfficeTransactionCount>";
    }

    private static String generic(String category) {
        return "<dgn:HagueGenericOfficeCommunication><dgn:HagueGenericOfficeCommunicationCategory>" + category
                + "</dgn:HagueGenericOfficeCommunicationCategory></dgn:HagueGenericOfficeCommunication>";
    }

    private String headerOfFirst(String header) throws Exception {
        return headerOf(parts(header, TWO.transactions().toArray(String[]::new)).get(0));
    }

    private String header(String header, String transaction) throws Exception {
        return headerOf(parts(header, transaction).get(0));
    }

    private List<String> parts(String header, String... transactions) throws Exception {
        byte[] xml = TWO.header(header).transactions(transactions).whole().getBytes(UTF_8);
        return Splitting.parts(Splitting.payload(folder, xml)).values().stream()
                .map(part -> new String(Unzipped.first(part), UTF_8))
                .toList();
    }

    private static String headerOf(String xml) {
        String start = "<dgn:HagueOfficeTransactionHeader>\n";
        return xml.substring(xml.indexOf(start) + start.length(), xml.indexOf("</dgn:HagueOfficeTransactionHeader>"));
    }
}
