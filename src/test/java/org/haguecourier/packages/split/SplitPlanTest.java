package org.haguecourier.packages.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Inspectors;
import org.haguecourier.packages.RawZip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SplitPlanTest {
    private static final PayloadText THREE = PayloadText.ofRefusals(3);

    @TempDir
    Path folder;

    @Test
    void eachPartHasJustItsFiles() throws Exception {
        Map<String, byte[]> parts = Splitting.parts(payload(THREE));

        assertThat(parts.keySet()).containsExactly("batch-001.zip", "batch-002.zip", "batch-003.zip");
        Map<String, byte[]> second = Unzipped.entries(parts.get("batch-002.zip"));
        assertThat(second.keySet()).containsExactly("edi/batch.xml", "docs/2.pdf");
        assertThat(second.get("docs/2.pdf")).isEqualTo(Splitting.pdf(2));
    }

    @Test
    void partsOfAFitPayloadAreFitToSend() throws Exception {
        for (byte[] part : Splitting.parts(payload(THREE)).values()) {
            var inspection = Inspectors.with().inspect(Files.write(folder.resolve("part.zip"), part));

            assertThat(inspection.findings()).extracting(Finding::code).containsExactly("xml-not-at-root");
            assertThat(inspection.facts().type()).contains("refusal");
        }
    }

    @Test
    void splittingTwiceMakesTheSameBytes() throws Exception {
        Map<String, byte[]> once = Splitting.parts(payload(THREE));
        Map<String, byte[]> twice = Splitting.parts(payload(THREE));

        once.forEach((name, bytes) -> assertThat(twice.get(name)).isEqualTo(bytes));
    }

    @Test
    void whatNoPartNamesIsLeftOver() throws Exception {
        SplitPlan plan = new Splitter().plan(payload(THREE));

        assertThat(plan.count()).isEqualTo(3);
        assertThat(plan.leftOver())
                .containsExactly("docs/4.pdf", "docs/5.pdf", "docs/6.pdf", "docs/7.pdf", "docs/8.pdf", "docs/9.pdf");
    }

    @Test
    void aSharedFileGoesIntoBothParts() throws Exception {
        Path payload = payload(THREE.transactions(refusal(1, "docs/9.pdf"), refusal(2, "docs/9.pdf")));

        assertThat(Splitting.parts(payload).values())
                .allSatisfy(part -> assertThat(Unzipped.entries(part)).containsKey("docs/9.pdf"));
    }

    @Test
    void viewsAreFilesToo() throws Exception {
        String view = "<dgn:View><com:FileName> docs/7.pdf </com:FileName></dgn:View></dgn:HagueRefusalRequest>";
        String transaction = refusal(1, "docs/8.pdf").replace("</dgn:HagueRefusalRequest>", view);

        byte[] part = Splitting.parts(payload(THREE.transactions(transaction))).get("batch-001.zip");

        assertThat(Unzipped.entries(part).keySet()).containsExactly("edi/batch.xml", "docs/8.pdf", "docs/7.pdf");
    }

    @Test
    void pathsCountFromTheRootOrFromTheXml() throws Exception {
        byte[] zip = zip(THREE.transactions(refusal(1, "a.pdf"), refusal(2, "b.pdf"), refusal(3, "c.pdf")))
                .stored("a.pdf", new byte[] {1})
                .stored("edi/b.pdf", new byte[] {2})
                .stored("edi/c.pdf", new byte[] {3})
                .stored("c.pdf", new byte[] {4})
                .stored("other/", new byte[0])
                .bytes();

        assertThat(Splitting.parts(write(zip)).values())
                .extracting(part -> String.join(" ", Unzipped.entries(part).keySet()))
                .containsExactly("edi/batch.xml a.pdf", "edi/batch.xml edi/b.pdf", "edi/batch.xml c.pdf edi/c.pdf");
        assertThat(new Splitter().plan(write(zip)).leftOver()).isEmpty();
    }

    @Test
    void aPartIsMadeWithoutTheFileThatIsNotThere() throws Exception {
        byte[] part = Splitting.parts(payload(THREE.transactions(refusal(1, "docs/none.pdf"))))
                .get("batch-001.zip");

        assertThat(Unzipped.entries(part).keySet()).containsExactly("edi/batch.xml");
        assertThat(Inspectors.with()
                        .inspect(Files.write(folder.resolve("part.zip"), part))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("referenced-file-missing", "xml-not-at-root");
    }

    @Test
    void unsafeAndDoubleNamesAreLeftToTheCheck() throws Exception {
        byte[] zip = zip(THREE.transactions(refusal(1, "../x\\y.pdf"), refusal(2, "twice.pdf")))
                .stored("../x\\y.pdf", new byte[] {1})
                .stored("twice.pdf", new byte[] {2})
                .stored("twice.pdf", new byte[] {3})
                .bytes();

        assertThat(Splitting.parts(write(zip)).values())
                .extracting(part ->
                        Inspectors.with().inspect(write(part)).findings().get(0).code())
                .containsExactly("entry-name-unsafe", "entry-name-duplicate");
    }

    @Test
    void aPartMayBeLeftOut() throws Exception {
        SplitPlan plan = new Splitter().plan(payload(THREE));
        var third = new ByteArrayOutputStream();

        plan.forEachPart(part -> {
            if (part.number() == 3) {
                part.write(third);
            }
        });

        assertThat(third.toByteArray())
                .isEqualTo(Splitting.parts(payload(THREE)).get("batch-003.zip"));
    }

    @Test
    void aPartIsWrittenOnceAndInItsTurn() throws Exception {
        SplitPlan plan = new Splitter().plan(payload(THREE));
        List<Part> parts = new ArrayList<>();
        plan.forEachPart(parts::add);

        assertThatThrownBy(() -> parts.get(0).write(OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> plan.forEachPart(part -> {
                    part.write(OutputStream.nullOutputStream());
                    part.write(OutputStream.nullOutputStream());
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("part 1 has been written, or passed by");
    }

    @Test
    void aPayloadThatHasChangedIsNoticed() throws Exception {
        SplitPlan plan = new Splitter().plan(payload(THREE));
        payload(THREE.transactions(refusal(1, "docs/1.pdf"), refusal(2, "docs/2.pdf"), refusal(4, "docs/3.pdf")));

        assertThatThrownBy(() -> plan.forEachPart(part -> part.write(OutputStream.nullOutputStream())))
                .isInstanceOf(IOException.class);
    }

    @Test
    void numbersAreAsWideAsTheLast() {
        assertThat(PartNames.of("A.b.ZIP", 999).of(7)).isEqualTo("A.b-007.zip");
        assertThat(PartNames.of("payload", 1000).of(7)).isEqualTo("payload-0007.zip");
    }

    private static String refusal(int number, String file) {
        return PayloadText.refusal(number, file);
    }

    private Path payload(PayloadText text) throws IOException {
        return Splitting.payload(folder, text.whole().getBytes(UTF_8));
    }

    private static RawZip zip(PayloadText text) {
        return new RawZip().stored(Splitting.XML, text.whole().getBytes(UTF_8));
    }

    private Path write(byte[] zip) {
        try {
            return Files.write(folder.resolve("other.zip"), zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
