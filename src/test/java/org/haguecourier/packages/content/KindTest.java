package org.haguecourier.packages.content;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.RawZip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

class KindTest {
    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e34",
        "JPEG, ffd8ffe0",
        "PNG, 89504e470d0a1a0a0000",
        "GIF, 4749463837610100",
        "GIF, 4749463839610100",
        "TIFF, 49492a0008000000",
        "TIFF, 4d4d002a00000008",
        "TIFF, 49492b0008000000",
        "ZIP, 504b0506",
        "UNKNOWN, d0cf11e0a1b11ae1",
        "UNKNOWN, 89504e470d0a",
        "UNKNOWN, ffffffff",
        "UNKNOWN, 00"
    })
    void knowsBinaryFilesByTheirFirstBytes(Kind kind, String hex) {
        assertThat(Reading.of(HexFormat.of().parseHex(hex)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                " \r\n<?xml version=\"1.0\"?><a/>",
                "\uFEFF<dgn:HagueOfficeToIBTransaction>",
                "<?xml version=\"1.0\"?><!-- an svg --><svg-list/>",
                "<!DOCTYPE a><a><svg/></a>",
                "<a>%PDF-1.4</a>",
                "<?xml"
            })
    void knowsAnXml(String text) {
        assertThat(Reading.of(text).kind()).isEqualTo(Kind.XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-\" \"-\">\n<!-- drawn -->\n<s:svg>"
            })
    void knowsADrawing(String text) {
        assertThat(Reading.of(text).kind()).isEqualTo(Kind.SVG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE HTML>\n<title>Sign in", "<html><head>", "\n<HTML lang='en'>"})
    void knowsAWebPageThatWasSavedInsteadOfTheFile(String text) {
        assertThat(Reading.of(text).kind()).isEqualTo(Kind.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"To do", "a < b", "{\\rtf1", "<", "\t\n", "Größe"})
    void knowsPlainText(String text) {
        assertThat(Reading.of(text).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void knowsTextInOtherEncodings() {
        assertThat(Reading.of("A fairly long Gr\u00f6\u00dfe of old".getBytes(ISO_8859_1))
                        .kind())
                .isEqualTo(Kind.TEXT);
        assertThat(Reading.of("<svg/>".getBytes(UTF_16)).kind()).isEqualTo(Kind.SVG);
        assertThat(Reading.of("<svg/>".getBytes(UTF_16LE)).kind()).isEqualTo(Kind.SVG);
        assertThat(Reading.of("\uFEFFTo do".getBytes(UTF_16LE)).kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void anArchiveIsNoPdfForHoldingOne() {
        byte[] zip = new RawZip().stored("a.pdf", Pdf.whole()).bytes();

        FileContent content = Reading.of(zip);

        assertThat(content.kind()).isEqualTo(Kind.ZIP);
        assertThat(content.fault()).isEmpty();
    }

    @Test
    void saysOfNothingThatItIsEmpty() {
        FileContent content = Reading.of("");

        assertThat(content.kind()).isEqualTo(Kind.EMPTY);
        assertThat(content.bytes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void eachHasALabelForASentence(Kind kind) {
        assertThat("It is " + kind.label() + ".").matches("It is (an? \\w|plain |empty|of ).*");
    }
}
