package org.haguecourier.packages;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HostileXmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @TempDir
    Path folder;

    @Test
    void encodingsFollowTheRulesOfXml() throws IOException {
        String asUtf16 = Sample.with("UTF-8", "UTF-16");

        assertFit(("\uFEFF" + Sample.XML).getBytes(UTF_8));
        assertFit(asUtf16.getBytes(UTF_16));
        assertFit(("\uFEFF" + asUtf16).getBytes(UTF_16LE));
        assertFit(Sample.with("UTF-8", "ISO-8859-1").replace("DM/", "DMü/").getBytes(ISO_8859_1));
    }

    @Test
    void aWrongEncodingIsNotWellFormed() throws IOException {
        assertOnly("xml-not-well-formed", Sample.with("DM/", "DMü/").getBytes(ISO_8859_1));
        assertOnly("xml-not-well-formed", Sample.with("UTF-8", "UTF-16").getBytes(UTF_8));
        assertOnly("xml-not-well-formed", Sample.with("UTF-8", "KLINGON").getBytes(UTF_8));
    }

    @Test
    void brokenXmlIsToldWithLineAndColumn() throws IOException {
        Finding finding = assertOnly("xml-not-well-formed", Sample.with("</com:FileName>", "</com:Filename>"));

        assertThat(finding.where()).startsWith("decision.xml: line 18, column ");
        assertThat(finding.message()).contains("com:FileName").doesNotContain("ParseError");
    }

    @Test
    void aCutXmlIsNotWellFormed() throws IOException {
        byte[] xml = Sample.XML.strip().getBytes(UTF_8);
        for (int length = 0; length < xml.length; length += 3) {
            assertOnly("xml-not-well-formed", Zips.cut(xml, length));
        }
    }

    @Test
    void factsBeforeTheBreakAreTold() throws IOException {
        var facts = inspect(Sample.with("</dgn:HagueOfficeToIBTransaction>", "").getBytes(UTF_8))
                .facts();

        assertThat(facts.type()).contains("refusal");
        assertThat(facts.registrationNumber()).contains("DM/200000");
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        assertOnly("xml-dtd-refused", doctype("<!DOCTYPE x>"));
        assertOnly("xml-dtd-refused", doctype("<!DOCTYPE x [<!ELEMENT x ANY>]>"));

        Finding finding = assertOnly("xml-dtd-refused", doctype("<!DOCTYPE x SYSTEM \"x.dtd\">"));
        assertThat(finding.where()).startsWith("decision.xml: line 1, column ");
    }

    @Test
    void billionLaughsAreNotLaughed() throws IOException {
        String laughs = IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("", "<!DOCTYPE x [<!ENTITY l0 \"lol\">", "]>"));

        assertOnly("xml-dtd-refused", doctype(laughs).replace("DM/", "&l29;"));
    }

    @Test
    void nothingOutsideIsFetched() throws IOException {
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + socket.getLocalPort() + "/x";

            assertOnly("xml-dtd-refused", doctype("<!DOCTYPE x SYSTEM \"" + address + "\">"));
            assertOnly(
                    "xml-dtd-refused",
                    doctype("<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>")
                            .replace("DM/", "&e;"));
            assertOnly("xml-dtd-refused", doctype("<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + address + "\"> %p;]>"));
            assertFit(Sample.with("xsi:schemaLocation=\"", "xsi:schemaLocation=\"x " + address + " ")
                    .getBytes(UTF_8));

            // A connection would wait in the socket's queue, so a short look is enough.
            socket.setSoTimeout(50);
            assertThatThrownBy(socket::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anUndeclaredEntityIsNotWellFormed() throws IOException {
        assertOnly("xml-not-well-formed", Sample.with("DM/", "&x;"));
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertOnly("xml-too-complex", Sample.with("DM/200000", "<a>".repeat(100_000) + "</a>".repeat(100_000)));
        assertThat(inspect("<a>".repeat(100_000).getBytes(UTF_8)).findings())
                .extracting(Finding::code)
                .containsExactly("xml-too-complex", "not-st96");
    }

    @Test
    void hugePiecesAreRefused() throws IOException {
        assertOnly("xml-too-complex", Sample.with("V7_0", "V".repeat(100_000)));
        assertOnly("xml-too-complex", Sample.with("V7_0", "V".repeat(10 << 20)));
        assertOnly("xml-too-complex", Sample.with("DM/", "D".repeat(10 << 20)));
        assertOnly("xml-too-complex", Sample.with("DM/", "<![CDATA[" + "D".repeat(10 << 20) + "]]>"));
        assertOnly("xml-too-complex", Sample.with("docs/", "d".repeat(10 << 20)));
        assertOnly("xml-too-complex", Sample.with("<dgn:HagueRefusalRequest>", "<!--" + "c".repeat(10 << 20) + "-->"));
        assertOnly("xml-too-complex", doctype("<!DOCTYPE x [<!ENTITY e \"" + "e".repeat(10 << 20) + "\">]>"));
    }

    @Test
    void tooManyNamesAreRefused() throws IOException {
        String names = IntStream.range(0, 50_000).mapToObj(i -> "<n" + i + "/>").collect(Collectors.joining());

        assertOnly("xml-too-complex", Sample.with("</dgn:HagueRefusalRequest>", names + "</dgn:HagueRefusalRequest>"));
    }

    @Test
    void longTextThatNobodyKeepsPasses() throws IOException {
        assertFit(Sample.with(
                        "</dgn:HagueRefusalRequest>",
                        "<com:CommentText>" + "long ".repeat(1_000_000)
                                + "</com:CommentText></dgn:HagueRefusalRequest>")
                .getBytes(UTF_8));
    }

    @Test
    void anotherRootIsNotSt96() throws IOException {
        assertOnly("not-st96", "<html><body/></html>");
        assertOnly("not-st96", Sample.XML.replace("ST96/Design", "ST66/Design"));
        assertOnly("not-st96", Sample.XML.replace("HagueOfficeToIBTransaction", "HagueIBToOfficeTransaction"));
    }

    @Test
    void thereMustBeATransaction() throws IOException {
        assertOnly("no-transaction", Sample.with(Sample.TRANSACTION, ""));
    }

    @Test
    void thereMustBeOneTransaction() throws IOException {
        assertThat(assertOnly(
                                "more-than-one-transaction",
                                Sample.with(Sample.TRANSACTION, Sample.TRANSACTION.repeat(2)))
                        .message())
                .contains("2 transactions", "split");
        assertThat(assertOnly(
                                "more-than-one-transaction",
                                Sample.with(Sample.TRANSACTION, Sample.TRANSACTION.repeat(5_000)))
                        .message())
                .contains("5,000 transactions");
    }

    @Test
    void unknownTransactionsAreRefused() throws IOException {
        assertOnly("transaction-unknown", Sample.XML.replace("HagueRefusalRequest", "HagueRenewal"));
        assertOnly("transaction-unknown", Sample.XML.replace("dgn:HagueRefusalRequest", "com:HagueRefusalRequest"));
        assertOnly("transaction-unknown", generic(""));
        assertOnly("transaction-unknown", generic("Gossip"));
        assertThat(assertOnly("transaction-unknown", generic("refusal correction"))
                        .message())
                .contains("\"Refusal correction\"");
        assertFit(generic(" Refusal correction ")
                .replace("REFUSAL_DECISION", "REFUSAL_CORRECTION")
                .getBytes(UTF_8));
    }

    @Test
    void documentsNeedACategory() throws IOException {
        String kind = "<com:DocumentKindCategory>REFUSAL_DECISION</com:DocumentKindCategory>";

        assertThat(assertOnly("document-category-missing", Sample.with(kind, ""))
                        .where())
                .isEqualTo("decision.xml: DocumentIncluded[1], line 17");
        assertOnly("document-category-missing", Sample.with("REFUSAL_DECISION", " "));
    }

    @Test
    void namesInSentencesAreMadeVisible() throws IOException {
        Finding finding = inspect(Sample.with("docs/", "\u202Edocs/").getBytes(UTF_8))
                .findings()
                .get(0);

        assertThat(finding.code()).isEqualTo("referenced-file-missing");

        assertThat(finding.message()).doesNotContain("\u202E").contains("\uFFFDdocs/");
    }

    private static String doctype(String doctype) {
        return Sample.with(DECLARATION, DECLARATION + doctype);
    }

    private static String generic(String category) {
        return Sample.XML
                .replace("HagueRefusalRequest", "HagueGenericOfficeCommunication")
                .replace(
                        "<com:DocumentIncludedBag>",
                        "<dgn:HagueGenericOfficeCommunicationCategory>" + category
                                + "</dgn:HagueGenericOfficeCommunicationCategory><com:DocumentIncludedBag>");
    }

    private void assertFit(byte[] xml) throws IOException {
        Inspection inspection = inspect(xml);
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.facts().type()).isPresent();
    }

    private Finding assertOnly(String code, String xml) throws IOException {
        return assertOnly(code, xml.getBytes(UTF_8));
    }

    private Finding assertOnly(String code, byte[] xml) throws IOException {
        Inspection inspection = inspect(xml);
        assertThat(inspection.findings()).extracting(Finding::code).containsExactly(code);
        return inspection.findings().get(0);
    }

    private Inspection inspect(byte[] xml) throws IOException {
        return Inspectors.with().inspect(Files.write(folder.resolve("REF-1.zip"), Zips.withXml(xml)));
    }
}
