package org.haguecourier.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class PackageInspectorTest {
    private static final byte[] PDF = Zips.PDF;

    @TempDir
    Path folder;

    private final PackageInspector inspector = Inspectors.with();

    @Test
    void tellsTheFactsOfAFitPackage() throws IOException {
        Inspection inspection = inspect(Zips.refusal());

        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.isFitToSend()).isTrue();
        assertThat(inspection.facts())
                .isEqualTo(new TransactionFacts(
                        Optional.of("refusal"), Optional.of("V7_0"), Optional.of("XX-1"), Optional.of("DM/200001")));
    }

    @Test
    void whatIsNoZipIsUnreadable() throws IOException {
        assertThat(codes(inspect(new byte[0]))).containsExactly("zip-unreadable");
        assertThat(codes(inspect(new byte[] {1}))).containsExactly("zip-unreadable");
        assertThat(codes(inspect(new byte[100_000]))).containsExactly("zip-unreadable");
        assertThat(codes(inspector.inspect(folder))).containsExactly("zip-unreadable");
        assertThat(codes(inspector.inspect(folder.resolve("absent.zip")))).containsExactly("zip-unreadable");
        assertThat(codes(inspector.inspect(Path.of("/")))).containsExactly("zip-unreadable");
    }

    @Test
    void everyCutIsUnreadable() throws IOException {
        byte[] zip = Zips.of("decision.xml", "<a/>");
        for (int length = 0; length < zip.length; length++) {
            assertThat(codes(inspect(Zips.cut(zip, length)))).containsExactly("zip-unreadable");
        }
    }

    @Test
    void flippedBitsNeverThrow() throws IOException {
        byte[] zip = Zips.refusal();
        for (int at = 0; at < zip.length; at += 7) {
            byte[] flipped = zip.clone();
            flipped[at] ^= 0x10;
            assertThat(inspect(flipped)).isNotNull();
        }
    }

    @Test
    void damageIsToldWithItsEntry() throws IOException {
        Inspection inspection = inspect(new RawZip()
                .stored("decision.xml", Sample.XML.getBytes(UTF_8), claims -> claims.crc(1))
                .stored("docs/decision.pdf", PDF)
                .bytes());

        assertThat(codes(inspection)).containsExactly("zip-damaged");
        assertThat(inspection.findings().get(0).where()).isEqualTo("decision.xml");
        assertThat(inspection.facts().type()).contains("refusal");
    }

    @Test
    void encryptedEntriesAreRefused() throws IOException {
        Inspection inspection = inspect(new RawZip()
                .stored("decision.xml", Sample.XML.getBytes(UTF_8))
                .stored("docs/decision.pdf", PDF, claims -> claims.flags(1))
                .bytes());

        assertThat(codes(inspection)).containsExactly("zip-encrypted");
        assertThat(inspection.findings().get(0).where()).isEqualTo("docs/decision.pdf");
    }

    @Test
    void anEncryptedXmlIsNotRead() throws IOException {
        assertThat(codes(inspect(new RawZip()
                        .stored("decision.xml", PDF, claims -> claims.flags(1))
                        .bytes())))
                .containsExactly("zip-encrypted");
        assertThat(codes(inspect(new RawZip()
                        .stored("decision.xml", PDF, claims -> claims.method(14))
                        .bytes())))
                .containsExactly("zip-compression-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "../outside.pdf", "docs/../../x", "..", "docs\\x.pdf", "C:/x.pdf", "a\u0000b", " "
            })
    void namesThatLeadOutsideAreRefused(String name) throws IOException {
        assertThat(errors(inspect(fit().stored(name, PDF).bytes()))).containsExactly("entry-name-unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/ü.pdf", "docs/ملف.pdf", "docs/😀.pdf", "a..b", "docs/", "${x} {{y}} 'z'"})
    void namesThatAreMerelyOddPass(String name) throws IOException {
        assertThat(codes(inspect(fit().stored(name, new byte[0]).bytes()))).isSubsetOf("entry-not-referenced");
    }

    @Test
    void longNamesAreShownShort() throws IOException {
        Inspection inspection =
                inspect(fit().stored("../" + "n".repeat(10_000), PDF).bytes());

        assertThat(inspection.findings().get(0).where()).hasSizeLessThan(250);
    }

    @Test
    void theFilesOwnNameIsMadeVisible() throws IOException {
        Path file = Files.write(folder.resolve("REF\n\u001B[2J\u202E.zip"), new RawZip().bytes());

        assertThat(inspector.inspect(file).findings())
                .extracting(Finding::where)
                .containsExactly("REF\uFFFD\uFFFD[2J\uFFFD.zip");
    }

    @Test
    void aNameWithoutLettersIsShownToBeOne() throws IOException {
        assertThat(inspect(fit().stored("", PDF).bytes()).findings())
                .extracting(Finding::where)
                .containsOnly("\"\"");
    }

    @Test
    void aNameMayOccurOnce() throws IOException {
        Inspection inspection = inspect(fit().stored("docs/decision.pdf", PDF).bytes());

        assertThat(codes(inspection)).containsExactly("entry-name-duplicate");
        assertThat(inspection.findings().get(0).where()).isEqualTo("docs/decision.pdf");
    }

    @Test
    void aBombIsRefusedUnread() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (var out = Files.newOutputStream(bomb)) {
            Zips.bomb(out, 200 << 20);
        }

        assertThat(codes(inspector.inspect(bomb))).containsExactly("zip-bomb");
    }

    @Test
    void entriesThatShareTheirBytesAreABomb() throws IOException {
        RawZip zip = fit();
        for (int i = 0; i < 100; i++) {
            zip.entry("copy" + i, new byte[50_000], new byte[0], claims -> claims.packed(50_000)
                    .size(50_000)
                    .offset(0));
        }

        assertThat(codes(inspect(zip.stored("filler", new byte[60_000]).bytes())))
                .contains("zip-bomb");
    }

    @Test
    void tooManyEntriesAreRefusedInFewWords() throws IOException {
        RawZip zip = fit();
        for (int i = 0; i < 65_536; i++) {
            zip.stored("../" + i, new byte[0]);
        }

        Inspection inspection = inspect(zip.bytesWithZip64End());

        assertThat(codes(inspection)).contains("zip-too-many-entries", "entry-name-unsafe");
        assertThat(inspection.findings()).hasSizeLessThan(100).anySatisfy(finding -> assertThat(finding.message())
                .contains("more of this kind"));
    }

    @Test
    void anArchiveInTheArchiveIsJustAFile() throws IOException {
        assertThat(codes(inspect(
                        fit().stored("more.zip", Zips.of("x.xml", "<a/>")).bytes())))
                .containsExactly("entry-not-referenced");
    }

    @Test
    void thereMustBeAnXml() throws IOException {
        assertThat(codes(inspect(new RawZip().bytes()))).containsExactly("no-xml");
        assertThat(codes(inspect(Zips.of("docs/decision.pdf", "x", "xml", "y"))))
                .containsExactly("no-xml");
    }

    @Test
    void thereMustBeOneXml() throws IOException {
        Inspection inspection = inspect(fit().stored("docs/OTHER.XML", PDF).bytes());

        assertThat(errors(inspection)).containsExactly("more-than-one-xml");
        assertThat(inspection.findings().get(0).message()).contains("2 XML files", "decision.xml", "docs/OTHER.XML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF-1/docs/decision.pdf", "docs/decision.pdf"})
    void filesMayBeNamedFromTheRootOrFromTheFolderOfTheXml(String file) throws IOException {
        byte[] zip = new RawZip()
                .stored("REF-1/a.xml", Sample.XML.getBytes(UTF_8))
                .stored(file, PDF)
                .bytes();

        assertThat(codes(inspect(zip))).containsExactly("xml-not-at-root");
    }

    @Test
    void aMissingFileIsNamedWithItsPlace() throws IOException {
        Inspection inspection = inspect(new RawZip()
                .stored("decision.xml", Sample.XML.getBytes(UTF_8))
                .stored("docs/Decision.PDF", PDF)
                .bytes());

        assertThat(codes(inspection)).containsExactly("referenced-file-missing", "entry-not-referenced");
        Finding finding = inspection.findings().get(0);
        assertThat(finding.where()).isEqualTo("decision.xml: DocumentIncluded[1], line 17");
        assertThat(finding.message()).contains("docs/decision.pdf", "docs/Decision.PDF");
    }

    private static RawZip fit() {
        return new RawZip().stored("decision.xml", Sample.XML.getBytes(UTF_8)).stored("docs/decision.pdf", PDF);
    }

    private Inspection inspect(byte[] zip) throws IOException {
        return inspector.inspect(Files.write(folder.resolve("REF-1.zip"), zip));
    }

    private static List<String> codes(Inspection inspection) {
        return inspection.findings().stream().map(Finding::code).distinct().toList();
    }

    private static List<String> errors(Inspection inspection) {
        return inspection.findings().stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
