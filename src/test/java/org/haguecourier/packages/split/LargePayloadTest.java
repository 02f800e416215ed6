package org.haguecourier.packages.split;

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
import org.haguecourier.packages.Inspectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A payload may be of any size: a Java with little memory splits it all the same, and in one pass. */
class LargePayloadTest {
    private static final int TRANSACTIONS = 10_000;
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @Test
    void isSplitInLittleMemory() throws Exception {
        Path zip = folder.resolve("large.zip");
        try (var out = Files.newOutputStream(zip)) {
            writeLargePayload(out);
        }

        assertThat(Files.size(zip)).isGreaterThan(100L << 20);
        assertThat(OtherJava.run(List.of(HEAP), InOtherJava.class, zip))
                .isEqualTo("parts: 10000, written: 10000, last: []");
    }

    private static void writeLargePayload(OutputStream out) throws IOException {
        String more = ("<com:Text>" + "1&amp;2 words ".repeat(100) + "</com:Text>\n").repeat(8);
        PayloadText text = PayloadText.ofRefusals(0)
                .transactions("HERE")
                .header(PayloadText.DATE + PayloadText.total("" + TRANSACTIONS));
        String[] around = text.whole().split("HERE");
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            zip.putNextEntry(new ZipEntry("batch.xml"));
            zip.write(around[0].getBytes(UTF_8));
            for (int i = 1; i <= TRANSACTIONS; i++) {
                String end = "</dgn:HagueRefusalRequest>";
                zip.write(PayloadText.refusal(i, "docs/decision.pdf")
                        .replace(end, more + end)
                        .getBytes(UTF_8));
            }
            zip.write(around[1].getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("docs/decision.pdf"));
            zip.write("%PDF-1.4\n%%EOF\n".getBytes(UTF_8));
        }
    }

    static final class InOtherJava {
        private InOtherJava() {}

        public static void main(String[] arguments) throws Exception {
            Path zip = Path.of(arguments[0]);
            Path part = zip.resolveSibling("part.zip");
            int[] written = {0};
            SplitPlan plan = new Splitter().plan(zip);
            plan.forEachPart(next -> {
                try (OutputStream out =
                        next.number() < plan.count() ? OutputStream.nullOutputStream() : Files.newOutputStream(part)) {
                    next.write(out);
                    written[0]++;
                }
            });
            System.out.print("parts: " + plan.count() + ", written: " + written[0] + ", last: "
                    + Inspectors.with().inspect(part).findings());
        }
    }
}
