package org.haguecourier.packages.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class PdfReaderTest {
    private static final String CUT = "it ends before its end marker, as if it was cut short";

    @Test
    void findsNothingWrongWithAWholePdf() {
        FileContent content = Reading.of(Pdf.whole());

        assertThat(content.kind()).isEqualTo(Kind.PDF);
        assertThat(content.fault()).isEmpty();
        assertThat(content.picture()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%EOF", "%%%%EOF", "%%E%%EOF", "%%EO%%%EOF\r\n", "%%EOF\n<!-- a server's greeting -->"})
    void findsTheEndMarker(String end) {
        assertThat(Reading.of(Pdf.endingIn(end)).fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%EO", "%EOF", "% %EOF", "%%E%EOF", "%%eof"})
    void saysThatItIsCutShort(String end) {
        assertThat(Reading.fault(Pdf.endingIn(end))).isEqualTo(CUT);
    }

    @Test
    void isLenientAboutPadding() {
        assertThat(Reading.of(Pdf.endingIn("%%EOF" + "\0 \r\n\t\f".repeat(10_000)))
                        .fault())
                .isEmpty();
        assertThat(Reading.fault(Pdf.endingIn("\0".repeat(10_000)))).isEqualTo(CUT);
    }

    @Test
    void wantsTheEndMarkerAmongTheLastBytes() {
        assertThat(Reading.of(Pdf.endingIn("%%EOF" + "x".repeat(1019))).fault()).isEmpty();
        assertThat(Reading.fault(Pdf.endingIn("%%EOF" + "x".repeat(1020)))).isEqualTo(CUT);
    }

    @Test
    void saysThatOtherBytesComeFirst() {
        assertThat(Reading.fault(after("\u00EF\u00BB\u00BF"))).isEqualTo("it begins only at byte 4");
        assertThat(Reading.fault(after("x".repeat(1019)))).isEqualTo("it begins only at byte 1,020");
        assertThat(Reading.fault("\n%PDF-1.4".getBytes(ISO_8859_1))).isEqualTo("it begins only at byte 2, and " + CUT);
    }

    @Test
    void looksForTheBeginningNoFartherThanReadersDo() {
        assertThat(Reading.of(after("x".repeat(1020))).kind()).isEqualTo(Kind.TEXT);
    }

    private static byte[] after(String junk) {
        return (junk + new String(Pdf.whole(), ISO_8859_1)).getBytes(ISO_8859_1);
    }
}
