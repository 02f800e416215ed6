package org.haguecourier.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.OtherJava;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An XML may be of any size: a Java with little memory reads it all the same. */
class LargeXmlTest {
    private static final long XML_BYTES = 128L << 20;
    private static final String HEAP = "-Xmx24m";

    /** Java 25 has these by default. */
    private static final List<String> STRICT_PARSER =
            List.of("-Djdk.xml.maxGeneralEntitySizeLimit=100000", "-Djdk.xml.totalEntitySizeLimit=100000");

    @TempDir
    Path folder;

    @Test
    void isInspectedInLittleMemory() throws Exception {
        Path zip = folder.resolve("large.zip");
        try (var out = Files.newOutputStream(zip)) {
            writeLargePackage(out);
        }

        List<String> options = List.of(HEAP, STRICT_PARSER.get(0), STRICT_PARSER.get(1));

        assertThat(Files.size(zip)).isGreaterThan(XML_BYTES);
        assertThat(OtherJava.run(options, InOtherJava.class, zip))
                .isEqualTo("whole: true, findings: [], type: refusal");
    }

    private static void writeLargePackage(OutputStream out) throws IOException {
        byte[] design = "<dgn:HagueDesign><dgn:DesignIdentifier>1&amp;2</dgn:DesignIdentifier></dgn:HagueDesign>\n"
                .repeat(1_000)
                .getBytes(UTF_8);
        int end = Sample.XML.indexOf("</dgn:HagueRefusalRequest>");
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("decision.xml"));
            zip.write(Sample.XML.substring(0, end).getBytes(UTF_8));
            for (long written = 0; written < XML_BYTES; written += design.length) {
                zip.write(design);
            }
            zip.write(Sample.XML.substring(end).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("docs/decision.pdf"));
            zip.write(Zips.PDF);
        }
    }

    static final class InOtherJava {
        private InOtherJava() {}

        public static void main(String[] arguments) {
            Path zip = Path.of(arguments[0]);
            boolean whole = new WholeZip().isWhole(zip);
            Inspection inspection =
                    Inspectors.with("hws.check.package-size", "1GB").inspect(zip);
            System.out.print("whole: " + whole + ", findings: " + inspection.findings() + ", type: "
                    + inspection.facts().type().orElse("unknown"));
        }
    }
}
