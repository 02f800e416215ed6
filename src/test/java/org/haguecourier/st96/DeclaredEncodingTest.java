package org.haguecourier.st96;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the JDK's parser would print, or read as something else, is told instead. */
class DeclaredEncodingTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream standardError = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(printed, true, UTF_8));
    }

    @AfterEach
    void nothingIsPrinted() {
        System.setErr(standardError);
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 500, 5_000})
    void aWrongByteIsToldWithItsLine(int linesBefore) {
        String xml = "<a>\n" + "<b c='d'>text</b>\n".repeat(linesBefore) + "<c>xé</c></a>";

        XmlFault fault = fault(xml, ISO_8859_1).orElseThrow();

        assertThat(fault.kind()).isEqualTo(XmlFault.Kind.NOT_WELL_FORMED);
        assertThat(fault.line()).isEqualTo(linesBefore + 2);
        assertThat(fault.message()).isEqualTo("what follows is not UTF-8. Save the XML as UTF-8, and declare it so.");
    }

    @Test
    void aWrongByteIsToldInEveryPlace() {
        assertThat(fault("<a>é</a>", ISO_8859_1)).isPresent();
        assertThat(fault("<a b='é'/>", ISO_8859_1)).isPresent();
        assertThat(fault("<é/>", ISO_8859_1)).isPresent();
        assertThat(fault("é", ISO_8859_1)).isPresent();
        assertThat(fault("<a/><!-- é -->", ISO_8859_1)).isPresent();
        assertThat(fault("<a/>\nÃ", ISO_8859_1)).isPresent();
        assertThat(fault("<?xml version='1.0' encoding='US-ASCII'?><a>é</a>", UTF_8))
                .isPresent();
        assertThat(fault("<?xml version='1.0' encoding='Shift_JIS'?><a>\u00FF\u00FF</a>", ISO_8859_1))
                .isPresent();
    }

    @Test
    void lettersMayLieAcrossTheBordersOfWhatIsReadAtOnce() {
        String letters = "é決\uD83D\uDE00".repeat(10_000);

        for (int shift = 0; shift < 4; shift++) {
            String xml = "<a>" + "x".repeat(shift) + letters + "</a>";
            assertThat(fault(xml, UTF_8)).isEmpty();
            assertThat(fault("\uFEFF" + xml, UTF_16LE)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml ver encoding='IBM037'?>",
                "<?xml version='1.0' é encoding='ISO-8859-1'?>",
                "<?xml version='1.0'\u000Bencoding='ISO-8859-1'?>",
                "<?xml version='1.0' encoding='ISO-8859-1' x?>"
            })
    void aDeclarationThatIsNoneDeclaresNothing(String declaration) {
        assertThat(fault(declaration + "<a>é</a>", ISO_8859_1)).isPresent();
    }

    @Test
    void encodingsThatAreNotReadAreTold() {
        assertThat(fault("<?xml version='1.0' encoding='KLINGON'?><a>é</a>", UTF_8)
                        .map(XmlFault::message))
                .contains("the XML's encoding \"KLINGON\" is none that can be read and written here."
                        + " Save the XML as UTF-8.");
        assertThat(fault("<?xml version='1.0' encoding='IBM037'?><a>x</a>", Charset.forName("IBM037")))
                .isPresent();
        assertThat(fault("<?xml version='1.0' encoding='US-ASCII'?><a>\uFFFD</a>", Charset.forName("UTF-32")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "US-ASCII", "ISO-8859-1", "IBM037", "UTF-16BE", "windows-1252"})
    void aByteOrderMarkThatContradictsTheDeclarationIsTold(String declared) {
        String xml = "\uFEFF<?xml version='1.0' encoding='" + declared + "'?><a>é決" + "x".repeat(10_000) + "</a>";

        assertThat(fault(xml, UTF_16LE).map(XmlFault::message))
                .contains("the XML begins as UTF-16LE, but declares that it is " + declared
                        + ". Save the XML as UTF-8, and declare it so.");
        assertThat(fault(xml, UTF_8).isEmpty()).isEqualTo(declared.equals("UTF-8"));
        assertThat(fault(xml.replace(declared, "UTF-16"), UTF_16LE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<", "<a", "<!DOCTYPE a [", "<!DOCTYPE a [<!ENTITY b '", "<!DOCTYPE a []", "<!-- <a>"})
    void anEndBeforeTheFirstElementIsTold(String xml) {
        assertThat(fault(xml, UTF_8)).isPresent();
        assertThat(fault(xml + " ".repeat(100), UTF_8)).isPresent();
    }

    /** The JDK's parser has no words for it. */
    @Test
    void whatTheParserFailsAtIsToldInPlainWords() {
        assertThat(fault("<!DOCTYPE a [\uFFFF]><a/>", UTF_8).map(XmlFault::message))
                .contains("the parser gave up here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a/>", "<a></a>", "<?xml version='1.0'?><a/>", "<!-- <!DOCTYPE --><a/>"})
    void aShortXmlIsRead(String xml) {
        assertThat(fault(xml, UTF_8)).isEmpty();
        assertThat(fault("\uFEFF" + xml, UTF_16LE)).isEmpty();
    }

    private static Optional<XmlFault> fault(String xml, Charset charset) {
        return EnvelopeReader.read(inSmallPieces(xml.getBytes(charset))).fault();
    }

    private static InputStream inSmallPieces(byte[] xml) {
        return new ByteArrayInputStream(xml) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1_001));
            }
        };
    }
}
