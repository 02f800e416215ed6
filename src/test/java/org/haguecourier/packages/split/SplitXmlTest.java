package org.haguecourier.packages.split;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Each part's XML is the payload's but for the other transactions and the counts, to the byte. */
class SplitXmlTest {
    private static final String TRAP = "</dgn:HagueOfficeToIBBag><dgn:HagueRefusalRequest>";
    private static final String INSIDE = "<com:DocumentIncludedBag>";
    private static final PayloadText TWO = PayloadText.ofRefusals(2);

    @TempDir
    Path folder;

    @Test
    void aRecordKeepsAllButTheOthersAndTheCount() throws Exception {
        assertExact(TWO, UTF_8);
        assertExact(PayloadText.ofRefusals(1), UTF_8);
    }

    @Test
    void fiveHundredRecordsBecomeFiveHundredParts() throws Exception {
        assertExact(PayloadText.ofRefusals(500), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8, 1",
        "UTF-8, UTF-8, 0",
        "UTF-16, UTF-16BE, 1",
        "UTF-16, UTF-16LE, 1",
        "UTF-16BE, UTF-16BE, 0",
        "ISO-8859-1, ISO-8859-1, 0",
        "iso-8859-15, ISO-8859-15, 0",
        "windows-1252, windows-1252, 0",
        "US-ASCII, US-ASCII, 0",
        "Shift_JIS, Shift_JIS, 0",
        "GB18030, GB18030, 0",
        "EUC-KR, EUC-KR, 0",
        "ISO-2022-JP, ISO-2022-JP, 0"
    })
    void theEncodingStays(String declared, String written, int marks) throws Exception {
        Charset charset = Charset.forName(written);
        String letters = List.of("\u00FC", "\u20AC", "\u82B1\u30BD", "\uD55C", "\uD83C\uDF38", "\u00DF\u00E9").stream()
                .filter(charset.newEncoder()::canEncode)
                .reduce("", String::concat);
        assertExact(
                TWO.declaration("\uFEFF".repeat(marks) + "<?xml version='1.0'\n encoding='" + declared + "' ?><!--"
                                + letters + "-->")
                        .gap("<!--" + letters + "-->")
                        .transactions(
                                inside("<com:A b='" + letters + "'>" + letters.repeat(9_000) + "</com:A>"),
                                inside("<![CDATA[" + letters + "]]>")),
                charset);
    }

    @Test
    void withoutADeclarationItIsUtf8() throws Exception {
        assertExact(TWO.declaration("<!--\u00FC-->"), UTF_8);
        assertExact(TWO.declaration(""), UTF_8);
    }

    @Test
    void lineEndsAndBlanksStay() throws Exception {
        var text = TWO.gap("\r\n\t \r");
        byte[] xml = text.whole().replace("\n", "\r\n").getBytes(UTF_8);

        List<byte[]> parts =
                List.copyOf(Splitting.parts(Splitting.payload(folder, xml)).values());

        assertThat(Unzipped.first(parts.get(1)))
                .isEqualTo(text.part(2).replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void whatOnlyLooksLikeATagIsNone() throws Exception {
        assertExact(
                TWO.gap("<!--" + TRAP + "--><!-->--><?x " + TRAP + "?><?y ??>")
                        .header("<!-- <com:TransactionTotalQuantity>7</com:TransactionTotalQuantity> -->"
                                + PayloadText.total("%s"))
                        .transactions(
                                inside("<![CDATA[" + TRAP + "]]]]><com:A b='>" + "/>' c = \"'/>\"/>"),
                                inside("<!-- " + TRAP + " > - > --><com:A\nb='\"'/><?z " + TRAP + " > ? >?>")),
                UTF_8);
    }

    @Test
    void emptyAndLargePiecesStay() throws Exception {
        assertExact(
                TWO.transactions(
                        "<dgn:HagueRefusalRequest/>",
                        inside("<com:A>" + "long ".repeat(300_000) + "</com:A>"),
                        inside("<com:A b='" + "x".repeat(60_000) + "'/>"),
                        inside("<![CDATA[" + "]>".repeat(25_000) + "]]>"),
                        inside("<!--" + "- ".repeat(200_000) + "-->")),
                UTF_8);
    }

    @Test
    void anyPrefixWillDo() throws Exception {
        String text = TWO.whole();
        String expected = TWO.part(2);

        assertThat(second(odd(text))).isEqualTo(odd(expected));
        assertThat(second(byDefault(text))).isEqualTo(byDefault(expected));
    }

    private static String odd(String xml) {
        return xml.replace("dgn:", "\u00FC.x-1:")
                .replace("xmlns:dgn", "xmlns:\u00FC.x-1")
                .replace("com:", "dgn:")
                .replace("xmlns:com", "xmlns:dgn");
    }

    /** The total declares its prefix itself. */
    private static String byDefault(String xml) {
        return xml.replace("xmlns:dgn", "xmlns")
                .replace("dgn:", "")
                .replace("<com:TransactionTotal", "<c:TransactionTotal")
                .replace("</com:TransactionTotal", "</c:TransactionTotal")
                .replace("Quantity>1<", "Quantity xmlns:c='http://www.wipo.int/standards/XMLSchema/ST96/Common'>1<")
                .replace("Quantity>2<", "Quantity xmlns:c='http://www.wipo.int/standards/XMLSchema/ST96/Common'>2<");
    }

    @Test
    void thePiecesTogetherAreTheWhole() throws Exception {
        String whole = TWO.gap("\r\n<!-- \u00FC -->\t").whole();
        var again = new StringBuilder();

        try (PayloadXml xml = PayloadXml.open(new ByteArrayInputStream(whole.getBytes(UTF_8)))) {
            again.append(xml.head().text());
            while (xml.transactions().advance()) {
                again.append(new String(xml.oneRecord("", "").readAllBytes(), UTF_8));
            }
            again.append(xml.transactions().tail());
        }

        assertThat(again).hasToString(whole);
    }

    @Test
    void whatWouldNotBeWrittenAsItWasReadIsRefused() {
        byte[] twoWays = "\u2252".getBytes(Charset.forName("windows-31j"));
        byte[] other = {(byte) 0x87, (byte) 0x90};
        String xml = TWO.declaration("<?xml version='1.0' encoding='windows-31j'?>")
                .gap("\u2252")
                .whole();

        assertThat(twoWays).isNotEqualTo(other);
        assertThatThrownBy(() -> second(replaced(xml.getBytes(Charset.forName("windows-31j")), twoWays, other)))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void bytesOutsideTheEncodingAreRefused() {
        byte[] xml = TWO.declaration("<?xml version='1.0' encoding='windows-1252'?>")
                .gap("\u0081")
                .whole()
                .getBytes(Charset.forName("ISO-8859-1"));

        assertThatThrownBy(() -> second(xml))
                .isInstanceOf(NotSplittableException.class)
                .hasMessageContaining("what follows is not windows-1252");
    }

    @Test
    void aLongTagWithoutADeclarationBeforeItIsNoDeclaration() throws Exception {
        PayloadText text = TWO.declaration("");
        String root = "<dgn:HagueOfficeToIBTransaction";
        String longer = root + " ".repeat(5_000);

        assertThat(second(text.whole().replace(root, longer)))
                .isEqualTo(text.part(2).replace(root, longer));
    }

    private static byte[] replaced(byte[] bytes, byte[] from, byte[] to) {
        Charset latin = Charset.forName("ISO-8859-1");
        return new String(bytes, latin)
                .replace(new String(from, latin), new String(to, latin))
                .getBytes(latin);
    }

    private static String inside(String more) {
        return PayloadText.refusal(1, "docs/1.pdf").replace(INSIDE, more + INSIDE);
    }

    private String second(String xml) throws Exception {
        return new String(second(xml.getBytes(UTF_8)), UTF_8);
    }

    private byte[] second(byte[] xml) throws Exception {
        return Unzipped.first(
                List.copyOf(Splitting.parts(Splitting.payload(folder, xml)).values())
                        .get(1));
    }

    private void assertExact(PayloadText text, Charset charset) throws Exception {
        List<byte[]> parts = List.copyOf(
                Splitting.parts(Splitting.payload(folder, text.whole().getBytes(charset)))
                        .values());

        assertThat(parts).hasSameSizeAs(text.transactions());
        for (int number = 1; number <= parts.size(); number++) {
            assertThat(Unzipped.first(parts.get(number - 1)))
                    .isEqualTo(text.part(number).getBytes(charset));
        }
    }
}
