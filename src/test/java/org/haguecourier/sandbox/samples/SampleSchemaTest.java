package org.haguecourier.sandbox.samples;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * WIPO's schemas are WIPO's and do not lie here; whoever has them gives their folder. They are of a version that HWS
 * does not take but that is close to those that it takes, so the samples are stamped with that version first.
 */
@EnabledIfSystemProperty(
        named = "st96.schemas",
        matches = ".+",
        disabledReason = "give the folder of the ST.96 V6_0 schemas as -Dst96.schemas=FOLDER")
class SampleSchemaTest {
    private static final String FOLDER = System.getProperty("st96.schemas");
    private static final String VERSION = "V6_0";

    private static Schema schema;

    static List<Recipe> recipes() {
        return Recipe.all();
    }

    @BeforeAll
    static void loadSchema() throws Exception {
        schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        Path.of(FOLDER, "HagueOfficeToIBTransaction_V6_0.xsd").toFile());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void isValid(Recipe recipe) {
        String xml = SampleXml.of(recipe, VERSION, 1);

        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .as(xml)
                .doesNotThrowAnyException();
    }
}
