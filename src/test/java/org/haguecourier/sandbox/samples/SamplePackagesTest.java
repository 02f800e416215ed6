package org.haguecourier.sandbox.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.packages.Inspection;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.WholeZip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

class SamplePackagesTest {
    @TempDir
    Path folder;

    static List<SamplePackage> samples() {
        return SamplePackages.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isFitToSend(SamplePackage sample) throws IOException {
        Path zip = Files.write(folder.resolve(sample.name() + ".zip"), sample.zip());

        Inspection inspection = Inspectors.with().inspect(zip);

        assertThat(new WholeZip().isWhole(zip)).isTrue();
        assertThat(inspection.findings()).isEmpty();
        assertThat(inspection.facts().type()).contains(sample.type().slug());
        assertThat(inspection.facts().st96Version()).contains(sample.version());
    }

    @Test
    void coversEveryRowInEveryFormAndVersion() {
        assertThat(samples()).hasSize(3 * 24);
        assertThat(samples()).extracting(SamplePackage::name).doesNotHaveDuplicates();
        assertThat(samples())
                .extracting(SamplePackage::name)
                .contains(
                        "application-V7_0",
                        "refusal-generic-V4_0",
                        "grant-protection-after-refusal-V3_2T1",
                        "refusal-owner-change-V7_0");
        assertThat(samples().stream().map(SamplePackage::type).distinct()).hasSize(TransactionType.values().length);
    }

    @Test
    void isTheSameForTheSameSaltOnly() {
        assertThat(zips(7)).isEqualTo(zips(7)).doesNotContainAnyElementsOf(zips(8));
        assertThat(zips(7)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void oneIsAmongAll(TransactionType type) {
        SamplePackage one = SamplePackages.one(type, "V7_0", 7);

        assertThat(SamplePackages.all(7))
                .anySatisfy(sample -> assertThat(sample.zip()).isEqualTo(one.zip()));
        assertThat(one.generic()).isEqualTo(type.isGenericOnly());
    }

    @Test
    void thePictureIsAPicture() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(SampleJpeg.chair()));

        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(360);
    }

    @Test
    void thePdfsTableLeadsToItsObjects() {
        String pdf = new String(SamplePdf.saying("Decision (one)"), ISO_8859_1);
        Matcher rows = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
        for (int object = 1; rows.find(); object++) {
            assertThat(pdf.substring(Integer.parseInt(rows.group(1)))).startsWith(object + " 0 obj");
        }

        String start = pdf.substring(pdf.indexOf("startxref\n") + 10, pdf.indexOf("\n%%EOF"));
        assertThat(pdf.substring(Integer.parseInt(start))).startsWith("xref\n0 6\n");
        assertThat(pdf).startsWith("%PDF-").contains("(Decision \\(one\\)) Tj");
    }

    /** As text, so that equal bytes are equal. */
    private static List<String> zips(long salt) {
        return SamplePackages.all(salt).stream()
                .map(sample -> new String(sample.zip(), ISO_8859_1))
                .toList();
    }
}
