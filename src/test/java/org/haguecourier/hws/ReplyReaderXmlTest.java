package org.haguecourier.hws;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyReaderXmlTest {
    private static final String NAMESPACES = " xmlns:com=\"http://www.wipo.int/standards/XMLSchema/ST96/Common\""
            + " xmlns:dgn=\"http://www.wipo.int/standards/XMLSchema/ST96/Design\"";

    private final ReplyReader reader = Answers.reader();

    private Reply post(String body) {
        return reader.read(Answers.toPost(200, "application/xml", body));
    }

    private Reply get(String body) {
        return reader.read(Answers.toGet("application/xml", body));
    }

    @Test
    void theReplyToAPostGivesImportIdAndImportStatus() {
        Reply reply = post("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <dgn:HagueImportResponse%s com:st96Version="V4_0">
                  <!-- one package -->
                  <com:ImportIdentifier>
                    5f0e6c1a-7d1e-4a55-9d8f-0c8d2f6f1b11
                  </com:ImportIdentifier>
                  <com:ImportStatusCategory>Received</com:ImportStatusCategory>
                </dgn:HagueImportResponse>
                """.formatted(NAMESPACES));

        assertThat(reply.importId()).contains("5f0e6c1a-7d1e-4a55-9d8f-0c8d2f6f1b11");
        assertThat(reply.importStatus()).contains("Received");
        assertThat(reply.serviceRequestNumber()).isEmpty();
    }

    @Test
    void theImportStatusBringsTheServiceRequestNumberOnceItIsThere() {
        Reply waiting = get("<importStatusResponse><importId>4711</importId><importStatus>IN_PROGRESS</importStatus>"
                + "<serviceRequestNumber xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>"
                + "</importStatusResponse>");
        Reply there = get("<importStatusResponse><importId>4711</importId><importStatus>IMPORTED</importStatus>"
                + "<serviceRequestNumber>970000000</serviceRequestNumber></importStatusResponse>");

        assertThat(waiting.serviceRequestNumber()).isEmpty();
        assertThat(waiting.importStatus()).contains("IN_PROGRESS");
        assertThat(there.serviceRequestNumber()).contains("970000000");
    }

    @Test
    void aPayloadOfSt96IsReadByItsOwnNamesAmongManyStatusesAndIds() {
        Reply reply = get("""
                <dgn:HagueServiceRequest%s com:st96Version="V7_0" com:id="n1">
                  <com:RequestIdentifier>REQ-1</com:RequestIdentifier>
                  <dgn:Applicant com:Id="A1">
                    <com:BusinessEntityStatusCategory>Small</com:BusinessEntityStatusCategory>
                    <com:Status>Active</com:Status>
                  </dgn:Applicant>
                  <dgn:HagueRequestBag>
                    <com:DocumentIncluded><com:Id>DOC-7</com:Id><com:Status>Scanned</com:Status></com:DocumentIncluded>
                    <dgn:Request>
                      <com:ProcessingStatusCategory>Pending Regularization</com:ProcessingStatusCategory>
                      <com:ServiceRequestNumber>970000000</com:ServiceRequestNumber>
                      <com:InternationalRegistrationNumber>DM/226667</com:InternationalRegistrationNumber>
                      <com:PublicationDate>2020-01-01</com:PublicationDate>
                      <com:ExpectedPublicationDate>2027-01</com:ExpectedPublicationDate>
                    </dgn:Request>
                  </dgn:HagueRequestBag>
                </dgn:HagueServiceRequest>
                """.formatted(NAMESPACES));

        assertThat(reply.status()).contains("Pending Regularization");
        assertThat(reply.serviceRequestNumber()).contains("970000000");
        assertThat(reply.registrationNumber()).contains("DM/226667");
        assertThat(reply.publicationDate()).contains("2027-01");
    }

    @Test
    void namesAreComparedWithoutPrefixCaseHyphensAndUnderscores() {
        assertThat(post("<a><undeclared:IMPORT-ID>A1</undeclared:IMPORT-ID></a>")
                        .importId())
                .contains("A1");
        assertThat(post("<a><import_id>A1</import_id></a>").importId()).contains("A1");
        assertThat(post("<importId xmlns='urn:x'>A1</importId>").importId()).contains("A1");
    }

    @Test
    void theBestCandidateWinsWhereverItStands() {
        assertThat(post("<a><id>1</id><b><c importId='3'/><d><ImportIdentifier>2</ImportIdentifier></d></b></a>")
                        .importId())
                .contains("2");
        assertThat(post("<a><id>1</id><b importId='3'/></a>").importId()).contains("3");
    }

    @Test
    void ofTheSameCandidateTheShallowestThenTheFirstWinsAndElementsBeforeAttributes() {
        assertThat(post("<a><b><id>deep</id></b><id>first</id><id>second</id></a>")
                        .importId())
                .contains("first");
        assertThat(post("<a id='attribute'><b><c><id>element</id></c></b></a>").importId())
                .contains("element");
        assertThat(post("<a><b id='deep'/><b id='later'/></a>").importId()).contains("deep");
    }

    @Test
    void anElementThatWrapsGivesItsCodeOrValue() {
        assertThat(get("<r><status><text>It is done.</text><code>Registered</code></status></r>")
                        .status())
                .contains("Registered");
        assertThat(get("<r><ProcessingStatus code='Abandoned'/></r>").status()).contains("Abandoned");
        assertThat(post("<r><ImportIdentifier><Value>77</Value></ImportIdentifier></r>")
                        .importId())
                .contains("77");
    }

    @Test
    void anElementThatOnlyWrapsOthersIsNoValue() {
        assertThat(post("<ImportId> <Other>x</Other> <Id>9</Id> </ImportId>").importId())
                .contains("9");
        assertThat(post("<ImportId> <Other>x</Other> </ImportId>").importId()).isEmpty();
    }

    @Test
    void emptyAndNilAreAbsentSoThatTheNextCandidateCounts() {
        assertThat(post("<r><ImportId/><ImportNumber> </ImportNumber><PackageId>8</PackageId></r>")
                        .importId())
                .contains("8");
        assertThat(get("<r x:nil='1' xmlns:x='u'/>")).isEqualTo(Reply.EMPTY);
    }

    @Test
    void characterDataAndReferencesBelongToTheValue() {
        assertThat(post("<r><ImportId>A<![CDATA[&]]>B&amp;<!-- not this -->C&#x31;</ImportId></r>")
                        .importId())
                .contains("A&B&C1");
    }

    @Test
    void aPlaceInTheDocumentIsNoId() {
        assertThat(post("<r xml:id='x1'><error>no</error></r>").importId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "GB18030"})
    void anyEncodingIsReadWhateverTheLabelSays(String encoding) {
        String body = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><r><ImportId>Año-1</ImportId></r>";
        byte[] bytes =
                body.replace("Año", encoding.equals("GB18030") ? "注册" : "Año").getBytes(Charset.forName(encoding));

        Optional<String> id =
                reader.read(Answers.toPost("application/json", bytes)).importId();

        assertThat(id).contains(encoding.equals("GB18030") ? "注册-1" : "Año-1");
    }

    @Test
    void aByteOrderMarkAndBlankLinesInFrontDoNoHarm() {
        assertThat(post("\uFEFF\r\n\r\n<r><ImportId>1</ImportId></r>\n").importId())
                .contains("1");
        byte[] wide = "\uFEFF<r><ImportId>1</ImportId></r>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(reader.read(Answers.toPost("", wide)).importId()).contains("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<r><ImportId>123</ImportId>",
                "<r><ImportId>12",
                "<r><ImportId>123</ImportId></r><r/>",
                "<r><ImportId>123</ImportId></R>",
                "<!DOCTYPE r [<!ENTITY e '1'>]><r><ImportId>&e;</ImportId></r>",
                "<!DOCTYPE r SYSTEM 'file:///etc/hostname'><r><ImportId>123</ImportId></r>",
                "<r><ImportId>1&unknown;2</ImportId></r>",
            })
    void whatIsNotWholeOrBringsADtdSaysNothing(String body) {
        assertThat(post(body)).isEqualTo(Reply.EMPTY);
    }

    @Test
    void anImportIdThatIsNotSaneIsAbsent() {
        assertThat(post("<r><ImportId>two words</ImportId></r>").importId()).isEmpty();
        assertThat(post("<r><ImportId>" + "x".repeat(201) + "</ImportId></r>").importId())
                .isEmpty();
        assertThat(post("<r><ImportId>" + "x".repeat(200) + "</ImportId></r>").importId())
                .isPresent();
        assertThat(post("<r><ImportId>a&#x202E;b</ImportId></r>").importId()).isEmpty();
        assertThat(post("<r><ImportId>..</ImportId></r>").importId()).isEmpty();
        assertThat(post("<r><ImportId>null</ImportId></r>").importId()).isEmpty();
        assertThat(post("<r><Id>1</Id><ImportId>not this</ImportId></r>").importId())
                .as("the best candidate is unfit; the next might be anything")
                .isEmpty();
    }
}
