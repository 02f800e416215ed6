package org.haguecourier.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.sandbox.filing.ReplyFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every package is accepted; what is wrong with it comes out at the import. */
class PackageRulesTest {
    private static final String DOCUMENT = """
            <com:DocumentIncluded><com:DocumentName>More</com:DocumentName>\
            <com:FileName>docs/more.pdf</com:FileName>\
            <com:DocumentKindCategory>MISCELLANEOUS</com:DocumentKindCategory></com:DocumentIncluded>""";

    private static Sandbox sandbox;
    private static Office office;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey())
                .withPace(Duration.ZERO, Duration.ZERO)
                .replyingIn(ReplyFormat.JSON));
        office = new Office(sandbox, Clock.systemUTC()).signIn();
    }

    @AfterAll
    static void stop() throws Exception {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V7_0", "V4_0", "V3_2T1", "3.2T1"})
    void acceptsTheVersionsInUse(String version) throws Exception {
        assertImported(TestPackage.refusal("XX-1").replacing("V7_0", version).zip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"V6_0", "7", "", "v7_0"})
    void refusesOtherVersions(String version) throws Exception {
        assertFails(TestPackage.refusal("XX-1").replacing("V7_0", version).zip(), "VERSION_NOT_ACCEPTED");
    }

    @Test
    void refusesWhatIsNoZip() throws Exception {
        assertFails("no ZIP at all".getBytes(StandardCharsets.UTF_8), "PACKAGE_UNREADABLE");
    }

    @Test
    void refusesAZipThatIsCut() throws Exception {
        byte[] zip = TestPackage.zip("XX-1");

        assertFails(Arrays.copyOf(zip, zip.length - 30), "PACKAGE_UNREADABLE");
    }

    @Test
    void refusesAZipWithAFlippedBit() throws Exception {
        byte[] zip = TestPackage.zip("XX-1");
        zip[100] ^= 1;

        assertFails(zip, "PACKAGE_UNREADABLE");
    }

    @Test
    void refusesAPackageWithoutXml() throws Exception {
        assertFails(TestPackage.refusal("XX-1").without("decision.xml").zip(), "NOT_ONE_XML");
    }

    @Test
    void refusesASecondXml() throws Exception {
        assertFails(TestPackage.refusal("XX-1").with("docs/more.XML", "<a/>").zip(), "NOT_ONE_XML");
    }

    @Test
    void refusesXmlThatIsNotWellFormed() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("</dgn:HagueOfficeToIBBag>", "")
                        .zip(),
                "XML_MALFORMED");
    }

    @Test
    void refusesADtd() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("?>", "?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                        .zip(),
                "XML_MALFORMED");
    }

    @Test
    void refusesAnotherRoot() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("HagueOfficeToIBTransaction", "HagueIBToOfficeTransaction")
                        .zip(),
                "ROOT_UNKNOWN");
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("XMLSchema/ST96/Design", "XMLSchema/ST96/Patent")
                        .zip(),
                "ROOT_UNKNOWN");
    }

    @Test
    void refusesTwoTransactionsAndNone() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("</dgn:HagueOfficeToIBBag>", "<dgn:HagueDivision/></dgn:HagueOfficeToIBBag>")
                        .zip(),
                "NOT_ONE_TRANSACTION");
        assertFails(TestPackage.refusal("XX-1").with("decision.xml", emptyBag()).zip(), "NOT_ONE_TRANSACTION");
    }

    @Test
    void refusesAFileThatIsNotWhereTheXmlSays() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .without("docs/decision.pdf")
                        .with("docs/Decision.pdf", "%PDF")
                        .zip(),
                "FILE_MISSING");
    }

    @Test
    void takesFilesBesideAnXmlThatLiesInAFolder() throws Exception {
        assertImported(TestPackage.refusal("XX-1").inFolder("package/").zip());
    }

    @Test
    void refusesADocumentWithoutACategory() throws Exception {
        assertFails(
                TestPackage.refusal("XX-1")
                        .replacing("<com:DocumentKindCategory>REFUSAL_DECISION</com:DocumentKindCategory>", "")
                        .zip(),
                "DOCUMENT_CATEGORY_MISSING");
    }

    @Test
    void refusesASecondDocumentWithADecisionOnly() throws Exception {
        TestPackage two = TestPackage.refusal("XX-1")
                .replacing("</com:DocumentIncludedBag>", DOCUMENT + "</com:DocumentIncludedBag>")
                .with("docs/more.pdf", "%PDF");

        assertFails(two.zip(), "TOO_MANY_DOCUMENTS");
        assertImported(two.replacing("HagueRefusalRequest", "HagueApplication").zip());
    }

    private static String emptyBag() {
        return "<dgn:HagueOfficeToIBTransaction xmlns:com=\"http://www.wipo.int/standards/XMLSchema/ST96/Common\""
                + " xmlns:dgn=\"http://www.wipo.int/standards/XMLSchema/ST96/Design\" com:st96Version=\"V7_0\">"
                + "<dgn:HagueOfficeToIBBag/></dgn:HagueOfficeToIBTransaction>";
    }

    private static void assertImported(byte[] zip) throws Exception {
        JsonNode status = importStatus(zip);
        assertThat(status.path("importStatus").asText()).as(status.toString()).isEqualTo("Imported");
        assertThat(status.path("serviceRequestNumber").asText()).isNotEmpty();
    }

    private static void assertFails(byte[] zip, String code) throws Exception {
        JsonNode status = importStatus(zip);
        assertThat(status.path("importStatus").asText()).isEqualTo("Failed");
        assertThat(status.has("serviceRequestNumber")).isFalse();
        assertThat(status.path("errors")).hasSize(1);
        assertThat(status.path("errors").get(0).path("code").asText()).isEqualTo(code);
        assertThat(status.path("errors").get(0).path("message").asText()).isNotEmpty();
    }

    private static JsonNode importStatus(byte[] zip) throws Exception {
        String importId = Office.json(office.submit(zip)).path("importId").asText();
        return await().pollInterval(Duration.ofMillis(10))
                .until(
                        () -> Office.json(office.api("/request/import/" + importId)),
                        status -> !status.path("importStatus").asText().equals("In progress"));
    }
}
