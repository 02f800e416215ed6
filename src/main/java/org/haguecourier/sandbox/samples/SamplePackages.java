package org.haguecourier.sandbox.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.haguecourier.packages.TransactionType;

/** Real packages, fit to be sent, the same bytes for the same salt. */
public final class SamplePackages {
    /** What HWS takes. How the last one is spelt in {@code com:st96Version} is not published. */
    public static final List<String> VERSIONS = List.of("V7_0", "V4_0", "V3_2T1");

    /** Without the time zone of the machine, which would be in the bytes. */
    private static final LocalDateTime PACKED_AT = LocalDateTime.of(2026, 1, 15, 12, 0);

    private SamplePackages() {}

    public static List<SamplePackage> all() {
        return all(0);
    }

    /**
     * Every row of WIPO's table in every form and version.
     *
     * @param salt becomes part of the registration number and the Office's reference, so that runs differ
     */
    public static List<SamplePackage> all(long salt) {
        return VERSIONS.stream().flatMap(version -> all(version, salt)).toList();
    }

    private static Stream<SamplePackage> all(String version, long salt) {
        return Recipe.all().stream().map(recipe -> made(recipe, version, salt));
    }

    /** Under the transaction's own element, where it has one. */
    public static SamplePackage one(TransactionType type, String version, long salt) {
        return made(Recipe.plainest(type), version, salt);
    }

    private static SamplePackage made(Recipe recipe, String version, long salt) {
        return new SamplePackage(
                recipe.name() + "-" + version,
                recipe.type(),
                version,
                recipe.isGeneric(),
                zipped(recipe, SampleXml.of(recipe, version, salt)));
    }

    private static byte[] zipped(Recipe recipe, String xml) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, recipe.name() + ".xml", xml.getBytes(StandardCharsets.UTF_8));
            for (SampleFile file : recipe.files()) {
                if (file.format().equals("PDF")) {
                    add(
                            zip,
                            file.path(),
                            SamplePdf.saying(file.title() + ": " + recipe.type().genericCategory()));
                }
            }
            for (String path : recipe.pictures()) {
                add(zip, path, SampleJpeg.chair());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(PACKED_AT);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
