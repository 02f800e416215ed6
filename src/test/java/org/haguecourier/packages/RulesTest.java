package org.haguecourier.packages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.content.Jpeg;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.settings.BadSettingsException;

import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.haguecourier.packages.TransactionType.APPLICATION;
import static org.haguecourier.packages.TransactionType.GRANT_PROTECTION;
import static org.haguecourier.packages.TransactionType.REFUSAL;
import static org.haguecourier.packages.TransactionType.REFUSAL_CORRECTION;
import static org.haguecourier.packages.TransactionType.SECOND_PART_FEE_PAID;

/** Each rule against a package that is fit but for one thing. */
class RulesTest {
    private static final Map<String, Supplier<byte[]>> BREACHES = new TreeMap<>();

    private static final String NOTHING_ALLOWED =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='http://www.wipo.int/standards/XMLSchema/ST96/Design'/>";

    @TempDir
    Path folder;

    static {
        BREACHES.put("zip-unreadable", () -> "no ZIP".getBytes(UTF_8));
        BREACHES.put("zip-bomb", RulesTest::bomb);
        BREACHES.put("zip-too-many-entries", () -> manyFiles(11_001));
        BREACHES.put(
                "package-too-large",
                () -> refusal().file("x.pdf", new byte[2_000_001]).zip());
        BREACHES.put("zip-damaged", () -> spoilt(claims -> claims.crc(1)));
        BREACHES.put("zip-encrypted", () -> spoilt(claims -> claims.flags(1)));
        BREACHES.put("zip-compression-unknown", () -> spoilt(claims -> claims.method(14)));
        BREACHES.put("entry-not-a-file", () -> spoilt(claims -> claims.unixMode(0120777)));
        BREACHES.put(
                "entry-name-unsafe", () -> refusal().file("../x.pdf", Zips.PDF).zip());
        BREACHES.put("entry-name-duplicate", () -> new RawZip()
                .stored("a.pdf", Zips.PDF)
                .stored("a.pdf", Zips.PDF)
                .bytes());
        BREACHES.put(
                "entry-name-case",
                () -> refusal().file("a.pdf", Zips.PDF).file("A.pdf", Zips.PDF).zip());
        BREACHES.put("entry-name-encoding", () -> refusal()
                .file("ü.pdf", Zips.PDF)
                .claiming("ü.pdf", claims -> claims.flags(0))
                .zip());
        BREACHES.put("no-xml", () -> new RawZip().stored("a.pdf", Zips.PDF).bytes());
        BREACHES.put(
                "more-than-one-xml", () -> refusal().file("b.XML", Zips.PDF).zip());
        BREACHES.put(
                "xml-not-at-root",
                () -> refusal().renamed(refusal().xmlName(), "docs/a.xml").zip());
        BREACHES.put("xml-not-well-formed", () -> with("</com:FileName>", "</com:Filename>"));
        BREACHES.put("xml-dtd-refused", () -> with("<dgn:", "<!DOCTYPE x><dgn:"));
        BREACHES.put("xml-too-complex", () -> with("<com:DocumentIncludedBag>", "<x>".repeat(300)));
        BREACHES.put("not-st96", () -> Zips.withXml("<a/>"));
        BREACHES.put("version-not-accepted", () -> with("st96Version=\"V7_0\"", "st96Version=\"V6_0\""));
        BREACHES.put("schema-location-differs", () -> with("_V7_0.xsd", "_V4_0.xsd"));
        BREACHES.put("schema-location-missing", () -> with("xsi:schemaLocation=\"[^\"]*\"", ""));
        BREACHES.put(
                "envelope-structure", () -> with("<dgn:HagueOfficeToIBBag>", "<dgn:Other/><dgn:HagueOfficeToIBBag>"));
        BREACHES.put("sent-by-edi", () -> refusal().zip());
        BREACHES.put("schema-violation", () -> refusal().zip());
        BREACHES.put("schema-not-checked", () -> refusal().zip());
        BREACHES.put("header-date", () -> with("<com:RequestDate(Time)?>[^<]*</com:RequestDate(Time)?>", ""));
        BREACHES.put("header-total", () -> with("(TransactionTotalQuantity)>1<", "$1>2<"));
        BREACHES.put("header-count", () -> with("(HagueOfficeTransactionCategory)>Refusal<", "$1>Grant protection<"));
        BREACHES.put("no-transaction", () -> with("<dgn:HagueRefusalRequest>.*</dgn:HagueRefusalRequest>", ""));
        BREACHES.put(
                "more-than-one-transaction",
                () -> with("(<dgn:HagueRefusalRequest>.*</dgn:HagueRefusalRequest>)", "$1$1"));
        BREACHES.put("transaction-unknown", () -> refusal()
                .with("<dgn:HagueRefusalRequest>", "<dgn:Refusal>")
                .with("</dgn:HagueRefusalRequest>", "</dgn:Refusal>")
                .zip());
        BREACHES.put("registration-number-missing", () -> with("<com:InternationalReg[^\\n]*\\n", ""));
        BREACHES.put("generic-reference", () -> Draft.generic(REFUSAL_CORRECTION)
                .with("<com:InternationalReg", "<com:OfficeReferenceIdentifier>1</com:OfficeReferenceIdentifier>$0")
                .zip());
        BREACHES.put("refusal-grounds-missing", () -> with("<dgn:DecisionGroundsBag>.*</dgn:DecisionGroundsBag>", ""));
        BREACHES.put("prior-refusal-differs", () -> Draft.of(GRANT_PROTECTION)
                .with("HagueGrantProtectionRequest>", "HagueGrantProtectionRequest dgn:priorRefusalIndicator=\"true\">")
                .zip());
        BREACHES.put("too-many-designs", () -> application("<dgn:HagueDesign>.*</dgn:HagueDesign>", 101));
        BREACHES.put("design-total-differs", () -> application("<dgn:HagueDesign>.*</dgn:HagueDesign>", 2));
        BREACHES.put("view-total-differs", () -> application("<dgn:View>.*</dgn:View>", 2));
        BREACHES.put("too-many-documents", () -> with("<com:DocumentIncluded>.*</com:DocumentIncluded>", "$0$0"));
        BREACHES.put("document-missing", () -> with("<com:DocumentIncludedBag>.*</com:DocumentIncludedBag>", ""));
        BREACHES.put("document-not-allowed", () -> Draft.of(SECOND_PART_FEE_PAID)
                .with("</dgn:HagueSecondPartFeePaid>", "<com:DocumentIncluded/>$0")
                .zip());
        BREACHES.put("document-category-missing", () -> with("<com:DocumentKindCategory>[^\\n]*", ""));
        BREACHES.put("document-category-unfitting", () -> with("REFUSAL_DECISION", "INVALIDATION"));
        BREACHES.put("document-category-unknown", () -> with("REFUSAL_DECISION", "GOSSIP"));
        BREACHES.put("document-without-file", () -> with("<com:FileName>[^\\n]*", ""));
        BREACHES.put("referenced-file-missing", () -> with("<com:FileName>", "<com:FileName>not/"));
        BREACHES.put("other-file-missing", () -> Draft.of(APPLICATION)
                .with("<dgn:ViewIdentifier>", "<com:ThumbnailFileName>small.jpg</com:ThumbnailFileName>$0")
                .zip());
        BREACHES.put(
                "too-many-files",
                () -> with(
                        "<com:DocumentIncluded>", "<com:DocumentIncluded/>".repeat(10_001) + "<com:DocumentIncluded>"));
        BREACHES.put(
                "entry-not-referenced", () -> refusal().file("x.pdf", Zips.PDF).zip());
        BREACHES.put(
                "document-format",
                () -> refusal().attachment("some words".getBytes(UTF_8)).zip());
        BREACHES.put("view-format", () -> Draft.of(APPLICATION)
                .file(Draft.of(APPLICATION).nameEndingIn(".jpg"), Zips.PDF)
                .zip());
        BREACHES.put(
                "content-not-as-named", () -> refusal().attachment(picture()).zip());
        BREACHES.put(
                "content-not-as-said", () -> refusal().attachment(picture()).zip());
        BREACHES.put("file-damaged", () -> refusal()
                .attachment("%PDF-1.4 and no end".getBytes(UTF_8))
                .zip());
        BREACHES.put(
                "picture-too-large",
                () -> refusal().file("a.jpg", large(picture())).zip());
        BREACHES.put("picture-too-many-pixels", () -> refusal()
                .file("a.jpg", Jpeg.encoded(TYPE_INT_RGB, 40, 1891))
                .zip());
        BREACHES.put("picture-colours", () -> refusal()
                .file(
                        "a.jpg",
                        Jpeg.start().adobe().frame(0xC0, 8, 40, 30, 4).scan().end())
                .zip());
    }

    static List<Demand> demands() {
        return RuleBook.demands();
    }

    @ParameterizedTest
    @MethodSource("demands")
    void whatBreaksItIsFound(Demand demand) throws IOException {
        Inspection inspection = Inspectors.with(settings(demand)).inspect(written(breach(demand.code())));

        assertThat(inspection.findings())
                .filteredOn(finding -> finding.code().equals(demand.code()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(demand.severity());
                    assertThat(finding.message()).matches("(?s).*[.?]").doesNotContain("Optional[", "null");
                    assertThat(finding.where()).isNotBlank();
                });
        assertThat(inspection.isFitToSend())
                .isEqualTo(inspection.findings().stream().noneMatch(Finding::isError));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void anOfficeMayDecideOtherwise(Demand demand) throws IOException {
        if (demand.equals(RuleBook.READABLE)) {
            assertThat(Inspectors.with("hws.check.severity.zip-unreadable", "off")
                            .inspect(written(breach(demand.code())))
                            .isFitToSend())
                    .isFalse();
            return;
        }
        assertThat(severities(demand, "off")).isEmpty();
        assertThat(severities(demand, "warning")).containsOnly(Severity.WARNING);
        assertThat(severities(demand, "error")).containsOnly(Severity.ERROR);
    }

    @Test
    void codesAreUniqueAndReadLikeCodes() {
        assertThat(demands())
                .extracting(Demand::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9-]+"));
        assertThat(demands()).allSatisfy(demand -> {
            assertThat(demand.sentence()).endsWith(".").doesNotContain("|");
            assertThat(demand.source().text()).isNotBlank();
        });
    }

    @Test
    void behindManyWarningsOfARuleAnErrorIsStillFound() throws IOException {
        String many =
                "<com:DocumentIncluded><com:FileName>%s</com:FileName><com:DocumentKindCategory>GOSSIP</com:DocumentKindCategory></com:DocumentIncluded>"
                        .formatted(Draft.generic(APPLICATION).attachmentName())
                        .repeat(50);

        Inspection inspection = inspect(Draft.generic(APPLICATION)
                .with(
                        "</com:DocumentIncludedBag>",
                        many
                                + "<com:DocumentIncluded><com:FileName>%s</com:FileName></com:DocumentIncluded>"
                                        .formatted(Draft.generic(APPLICATION).attachmentName())
                                + "$0")
                .zip());

        assertThat(inspection.isFitToSend()).isFalse();
        assertThat(inspection.findings()).extracting(Finding::code).contains("document-category-missing");
        assertThat(inspection.findings().get(0).isError()).isTrue();
        assertThat(inspection.findings()).hasSize(22);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V3_2T1", "3.2T1", "V3.2T1", "3_2T1"})
    void howeverTheOldestVersionIsSpeltItFitsItsSchema(String version) throws IOException {
        byte[] zip = refusal()
                .with("st96Version=\"V7_0\"", "st96Version=\"" + version + "\"")
                .with("/V7_0/", "/V3_2/")
                .with("_V7_0.xsd", "_V3_2T1.xsd")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
    }

    @Test
    void aDecisionMayShowPicturesThatDoNotComeWithIt() throws IOException {
        byte[] zip = refusal()
                .with(
                        "<dgn:DecisionGroundsBag>",
                        "<dgn:HagueDesignBag><dgn:HagueDesign><dgn:ViewBag><dgn:View>"
                                + "<com:FileName>DM200001/1.1.tif</com:FileName></dgn:View></dgn:ViewBag>"
                                + "</dgn:HagueDesign></dgn:HagueDesignBag>$0")
                .zip();

        assertThat(inspect(zip).findings()).extracting(Finding::code).containsExactly("other-file-missing");
        assertThat(inspect(zip).isFitToSend()).isTrue();
    }

    @Test
    void documentsOfAPartOfTheTransactionAreNotItsOwn() throws IOException {
        byte[] zip = refusal()
                .with(
                        "<dgn:DecisionGroundsBag>",
                        "<dgn:HagueDesignBag><dgn:HagueDesign><com:DocumentIncludedBag><com:DocumentIncluded>"
                                + "<com:FileName>%s</com:FileName></com:DocumentIncluded></com:DocumentIncludedBag>"
                                        .formatted(refusal().attachmentName())
                                + "</dgn:HagueDesign></dgn:HagueDesignBag>$0")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
    }

    @Test
    void aFileMayBeNamedByItsLocationAlone() throws IOException {
        byte[] zip = refusal()
                .with("<com:FileName>([^<]*)</com:FileName>", "<com:DocumentLocationURI>$1</com:DocumentLocationURI>")
                .zip();
        byte[] elsewhere = refusal()
                .with(
                        "<com:FileName>[^<]*</com:FileName>",
                        "<com:DocumentLocationURI>https://a/b</com:DocumentLocationURI>")
                .zip();

        assertThat(inspect(zip).findings()).isEmpty();
        assertThat(inspect(elsewhere).findings()).extracting(Finding::code).containsExactly("entry-not-referenced");
    }

    @Test
    void aSecondBagIsNoticedAlsoInOneLine() throws IOException {
        byte[] zip = refusal()
                .with("\n", " ")
                .with("</dgn:HagueOfficeToIBBag>", "$0<dgn:HagueOfficeToIBBag/>")
                .zip();

        assertThat(inspect(zip).findings()).extracting(Finding::code).containsExactly("envelope-structure");
    }

    @Test
    void whatOurOwnDiskDoesIsNoFaultOfThePackage() throws IOException {
        Inspection inspection = Inspectors.with().inspect(folder.resolve("gone.zip"));

        assertThat(inspection.failure()).isPresent();
        assertThat(inspection.isFitToSend()).isFalse();
        assertThat(inspect(new byte[100]).failure()).isEmpty();
    }

    @Test
    void ofSeveralTransactionsOnlyTheirNumberIsJudged() throws IOException {
        assertThat(inspect(breach("more-than-one-transaction")).findings())
                .extracting(Finding::code)
                .containsExactly("more-than-one-transaction");
    }

    @Test
    void aSeverityThatIsNoneIsRefusedWithItsKey() {
        assertThatThrownBy(() -> Inspectors.with("hws.check.severity.header-total", "maybe"))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("hws.check.severity.header-total: must be one of error, warning, off: \"maybe\"");
        assertThatThrownBy(() -> Inspectors.with("hws.check.picture-size", "2 metres"))
                .isInstanceOf(BadSettingsException.class)
                .hasMessageContaining("hws.check.picture-size: is no size");
    }

    private List<Severity> severities(Demand demand, String severity) throws IOException {
        String[] usual = settings(demand);
        String[] decided = Arrays.copyOf(usual, usual.length + 2);
        decided[usual.length] = "hws.check.severity." + demand.code();
        decided[usual.length + 1] = severity;
        return Inspectors.with(decided).inspect(written(breach(demand.code()))).findings().stream()
                .filter(finding -> finding.code().equals(demand.code()))
                .map(Finding::severity)
                .toList();
    }

    /** A package is too large here from 2 MB on; the schemas are one that allows nothing, and none. */
    private String[] settings(Demand demand) throws IOException {
        return switch (demand.code()) {
            case "schema-violation" -> {
                Files.writeString(folder.resolve("HagueOfficeToIBTransaction_V7_0.xsd"), NOTHING_ALLOWED);
                yield new String[] {"hws.check.schemas", folder.toString()};
            }
            case "sent-by-edi" -> {
                Files.writeString(folder.resolve("sent.txt"), "XX-1");
                yield new String[] {"hws.check.sent-by-edi", folder.toString()};
            }
            case "schema-not-checked" -> new String[] {"hws.check.schemas", folder.toString()};
            default -> new String[] {"hws.check.package-size", "2MB"};
        };
    }

    private static byte[] breach(String code) {
        assertThat(BREACHES.keySet()).as("a test for each rule").contains(code);
        return BREACHES.get(code).get();
    }

    private Inspection inspect(byte[] zip) throws IOException {
        return Inspectors.with("hws.check.package-size", "2MB").inspect(written(zip));
    }

    private Path written(byte[] zip) throws IOException {
        return Files.write(folder.resolve("REF-1.zip"), zip);
    }

    private static Draft refusal() {
        return Draft.of(REFUSAL);
    }

    private static byte[] with(String pattern, String replacement) {
        return refusal().with(pattern, replacement).zip();
    }

    private static byte[] application(String pattern, int times) {
        return Draft.of(APPLICATION)
                .with(pattern, Stream.generate(() -> "$0").limit(times).collect(Collectors.joining()))
                .zip();
    }

    private static byte[] spoilt(UnaryOperator<RawZip.Claims> lie) {
        Draft draft = refusal();
        return draft.claiming(draft.attachmentName(), lie).zip();
    }

    private static byte[] picture() {
        return Jpeg.encoded(TYPE_INT_RGB, 40, 30);
    }

    private static byte[] large(byte[] picture) {
        return Jpeg.start()
                .raw(new byte[0])
                .raw(Arrays.copyOfRange(picture, 2, picture.length - 2))
                .raw(new byte[2_000_000])
                .end();
    }

    private static byte[] manyFiles(int count) {
        RawZip zip = new RawZip();
        for (int i = 0; i < count; i++) {
            zip.stored(i + ".pdf", new byte[0]);
        }
        return zip.bytes();
    }

    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try {
            Zips.bomb(bytes, 200 << 20);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
