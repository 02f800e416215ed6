package org.haguecourier.st96;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SchemaValidationTest {
    @TempDir
    Path folder;

    @BeforeEach
    void fetchTheSchemas() {
        OwnSchemas.writeV7(folder);
    }

    @Test
    void findsNothingWrongWithWhatIsRight() throws XMLStreamException {
        assertRight(OwnSchemas.XML);
        assertRight(OwnSchemas.XML.replace("2026-11-20</", "<!-- when -->2026<![CDATA[-11-]]>&#50;0<?x y?></"));
        assertRight(OwnSchemas.XML.replace("dgn:", "").replace("xmlns:dgn", "xmlns"));
    }

    @Test
    void namesTheUnknownElementAndWhatIsExpected() throws XMLStreamException {
        SchemaViolation violation = only(OwnSchemas.XML.replace("<com:RequestDate>", "<com:Zebra/><com:RequestDate>"));

        assertThat(violation)
                .isEqualTo(new SchemaViolation(
                        7,
                        13,
                        "com:Zebra",
                        "Invalid content was found starting with element 'com:Zebra'. One of 'com:RequestDate' is expected."
                                + " (cvc-complex-type.2.4.a)"));
    }

    @Test
    void namesTheElementThatLacksAChild() throws XMLStreamException {
        SchemaViolation violation = only(OwnSchemas.XML.replace("<com:FileName>images/1.jpg</com:FileName>", ""));

        assertThat(violation.element()).isEqualTo("dgn:View");
        assertThat(violation.line()).isEqualTo(11);
        assertThat(violation.message())
                .startsWith("The content of element 'dgn:View' is not complete. One of 'com:FileName' is expected.");
    }

    @Test
    void tellsOfAWrongValueOnce() throws XMLStreamException {
        SchemaViolation violation = only(OwnSchemas.XML.replace("2026-11-20</", "20.11.2026</"));

        assertThat(violation.element()).isEqualTo("com:RequestDate");
        assertThat(violation.message()).startsWith("'20.11.2026' is not a valid value for 'date'.");
    }

    @Test
    void namesTheAttributeWithAWrongValue() throws XMLStreamException {
        SchemaViolation violation = only(OwnSchemas.XML.replace("sentDate=\"2026", "sentDate=\"in 2026"));

        assertThat(violation.element()).isEqualTo("dgn:View");
        assertThat(violation.message()).contains("'in 2026-11-20'", "attribute 'com:sentDate'");
    }

    @Test
    void tellsOfARootThatTheSchemaDoesNotKnow() throws XMLStreamException {
        assertThat(only(OwnSchemas.XML.replace("HagueOfficeToIBTransaction", "HagueBulletin"))
                        .message())
                .startsWith("Cannot find the declaration of element 'dgn:HagueBulletin'.");
    }

    @Test
    void speaksEnglishOnAnyMachine() throws XMLStreamException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            tellsOfAWrongValueOnce();
            namesTheElementThatLacksAChild();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsTheFirstFewAndCountsAll() throws XMLStreamException {
        String wrong = "<dgn:View><com:FileName>" + "x".repeat(41) + "</com:FileName></dgn:View>";
        SchemaValidation validation = validated(OwnSchemas.XML.replace("<dgn:View ", wrong.repeat(50) + "<dgn:View "));

        assertThat(validation.violations()).hasSize(20);
        assertThat(validation.count()).isEqualTo(50);
        assertThat(validation.unusable()).isEmpty();
    }

    @Test
    void givesUpWhereNearlyAllIsWrong() throws XMLStreamException {
        String wrong = "<dgn:View><com:FileName>" + "x".repeat(41) + "</com:FileName></dgn:View>";
        SchemaValidation validation =
                validated(OwnSchemas.XML.replace("<dgn:View ", wrong.repeat(20_000) + "<dgn:View "));

        assertThat(validation.count()).isEqualTo(10_000);
        assertThat(validation.unusable())
                .contains("The XML could not be checked against the schema beyond line 9:"
                        + " It has more than 10000 faults. Correct the first ones.");
    }

    @Test
    void shortensAndCleansWhatItQuotes() throws XMLStreamException {
        SchemaViolation violation =
                only(OwnSchemas.XML.replace("2026-11-20</", "\u202E\n" + "9".repeat(60_000) + "</"));

        assertThat(violation.message()).hasSizeLessThan(2_100).doesNotContain("\u202E", "\n");
    }

    @Test
    void givesUpWhereTextsAreTooLong() throws XMLStreamException {
        String end = "</dgn:HagueOfficeTransactionHeader>";
        String comment = "<com:CommentText>%s</com:CommentText>";

        assertRight(OwnSchemas.XML.replace(end, comment.formatted("x".repeat(99_000)) + end));
        assertThat(validated(OwnSchemas.XML.replace(end, comment.formatted("x".repeat(101_000)) + end))
                        .unusable())
                .contains("The XML could not be checked against the schema beyond line 8:"
                        + " Its texts are too long for that.");
    }

    @Test
    void theValuesOfAttributesCountAsTexts() throws XMLStreamException {
        String view = "<dgn:View com:sentDate=\"" + "2".repeat(60_000) + "\"><com:FileName>1</com:FileName></dgn:View>";

        SchemaValidation validation = validated(OwnSchemas.XML.replace("<dgn:View ", view.repeat(3) + "<dgn:View "));

        assertThat(validation.count()).isEqualTo(2);
        assertThat(validation.unusable()).isPresent();
    }

    @Test
    void violationsBeforeAFaultStand() {
        var validation = new SchemaValidation(SchemaFolder.of(folder));
        String wrong = OwnSchemas.XML.replace("2026-11-20</", "20.11.2026</").replace("</dgn:View>", "");

        assertThatThrownBy(() -> OwnSchemas.readThrough(OwnSchemas.bytes(wrong), validation))
                .isInstanceOf(XMLStreamException.class);
        assertThat(validation.count()).isEqualTo(1);
    }

    @Test
    void saysWhichFileToFetchForTheVersion() throws XMLStreamException {
        assertThat(validated(OwnSchemas.XML.replace("V7_0", "V4_0")).unusable())
                .contains("There is no HagueOfficeToIBTransaction_V4_0.xsd in the folder " + folder
                        + " to check the XML against. Fetch it from WIPO into this folder.");
    }

    @Test
    void saysThatTheVersionIsMissing() throws XMLStreamException {
        for (String version : new String[] {"", " ", "7/0", "\u202E", "x".repeat(60_000)}) {
            assertThat(validated(OwnSchemas.XML.replace("V7_0", version)).unusable())
                    .hasValueSatisfying(why -> assertThat(why).startsWith("The XML names no version of ST.96"));
        }
        assertThat(validated("<x/>").unusable()).isPresent();
    }

    @Test
    void handsOnWhyTheSchemaIsUnusable() throws Exception {
        Files.delete(folder.resolve(OwnSchemas.V7_COMMON));
        SchemaValidation validation = validated(OwnSchemas.XML);

        assertThat(validation.unusable())
                .hasValueSatisfying(why -> assertThat(why).contains(OwnSchemas.V7_COMMON));
        assertThat(validation.violations()).isEmpty();
    }

    @Test
    void validatesWhatJaxbReads() throws Exception {
        var validation = new SchemaValidation(SchemaFolder.of(folder));
        BoundedXmlReader reader = BoundedXmlReader.over(
                OwnSchemas.bytes(OwnSchemas.XML.replace("images/1.jpg", "x".repeat(41))), validation);
        while (reader.hasNext()) {
            if (reader.isStartElement() && reader.isAt(St96.VIEW)) {
                assertThat(St96Binding.read(reader, View.class).fileName()).isPresent();
            } else {
                reader.next();
            }
        }

        assertThat(validation.violations()).extracting(SchemaViolation::element).containsExactly("com:FileName");
    }

    private void assertRight(String xml) throws XMLStreamException {
        SchemaValidation validation = validated(xml);
        assertThat(validation.violations()).isEmpty();
        assertThat(validation.unusable()).isEmpty();
    }

    private SchemaViolation only(String xml) throws XMLStreamException {
        SchemaValidation validation = validated(xml);
        assertThat(validation.unusable()).isEmpty();
        assertThat(validation.count()).isEqualTo(1);
        assertThat(validation.violations()).hasSize(1);
        return validation.violations().get(0);
    }

    private SchemaValidation validated(String xml) throws XMLStreamException {
        return OwnSchemas.validated(SchemaFolder.of(folder), OwnSchemas.bytes(xml));
    }
}
