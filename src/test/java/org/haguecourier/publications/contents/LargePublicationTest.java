package org.haguecourier.publications.contents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.OtherJava;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A publication may be of any size: a Java with little memory reads it all the same. */
class LargePublicationTest {
    private static final int PICTURES = 200_000;
    private static final long LEAST_XML_BYTES = 50L << 20;
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @Test
    void isReadInLittleMemory() throws Exception {
        Path zip = folder.resolve("202614.zip");
        try (var out = new BufferedOutputStream(Files.newOutputStream(zip))) {
            writeLargeBulletin(out);
        }
        assertThat(Files.size(zip)).isGreaterThan(LEAST_XML_BYTES);

        assertThat(OtherJava.run(List.of(HEAP), InOtherJava.class, zip))
                .startsWith("BULLETIN of 200000 entries")
                .contains("the ZIP lacks 1.", "200000 registrations")
                .endsWith("missing: [DM20/1.0.jpg]");
    }

    private static void writeLargeBulletin(OutputStream out) throws IOException {
        Week week = new Week(PICTURES, Collections.nCopies(PICTURES, ""));
        String text = "<com:CommentText>" + "chairs &amp; t&#228;bles ".repeat(2) + "</com:CommentText>\n";
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry(Week.BULLETIN_XML));
            zip.write(week.start().getBytes(UTF_8));
            for (int i = 0; i < PICTURES; i++) {
                zip.write(Week.registration(picture(i))
                        .replace("<dgn:HagueDesignBag>", text + "<dgn:HagueDesignBag>")
                        .getBytes(UTF_8));
            }
            zip.write(Week.end().getBytes(UTF_8));
            for (int i = 1; i < PICTURES; i++) {
                zip.putNextEntry(empty(picture(i)));
            }
        }
    }

    private static ZipEntry empty(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(0);
        return entry;
    }

    private static String picture(int i) {
        return "DM2" + i / 5 + "/1." + i + ".jpg";
    }

    static final class InOtherJava {
        private InOtherJava() {}

        public static void main(String[] arguments) throws IOException {
            PublicationContents contents = new ContentsReader().read(Path.of(arguments[0]));
            System.out.print(contents + ", " + contents.registrations() + " registrations, missing: "
                    + contents.missing().first());
        }
    }
}
