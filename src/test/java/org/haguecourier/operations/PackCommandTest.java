package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.pack.Folder;

import static org.assertj.core.api.Assertions.assertThat;

class PackCommandTest {
    @TempDir
    Path temporary;

    private Folder folder;
    private Path zip;

    @BeforeEach
    void make() throws IOException {
        folder = new Folder(temporary.resolve("REF-1")).xml("decision.xml", Folder.DECISION);
        zip = temporary.resolve("REF-1.zip");
    }

    private Outcome pack(String... options) {
        List<String> line = new ArrayList<>(List.of("pack", folder.path().toString()));
        line.addAll(List.of(options));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Courier.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(line.toArray(String[]::new));
        return new Outcome(exit, out.toString(), err.toString());
    }

    @Test
    void saysOfAPlainFolderWhatMatters() throws Exception {
        folder.with(Folder.DECISION);

        Outcome packed = pack();

        assertThat(packed.exit()).isZero();
        assertThat(packed.err()).isEmpty();
        assertThat(packed.out()).isEqualToNormalizingNewlines("""
                Packed decision.xml and 1 file that it names.
                Written: %s
                REF-1.zip: fit to send (refusal, V7_0, DM/200000)
                """.formatted(zip));
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void namesWhatIsNotAsTheXmlSays() throws Exception {
        folder.xml("decision.xml", "docs/a.pdf", "b.pdf", "../c.pdf").with("scans/A.pdf");
        IntStream.rangeClosed(10, 40).forEach(this::note);
        Files.createSymbolicLink(folder.path().resolve("b.pdf"), temporary.resolve("elsewhere.pdf"));

        assertThat(pack().out())
                .contains(
                        "the path that the XML names:%n  docs/a.pdf from scans/A.pdf%n".formatted(),
                        "not found:%n  b.pdf%n".formatted(),
                        "such a path:%n  ../c.pdf%n".formatted(),
                        "does not name them:%n  note-10.txt%n".formatted(),
                        "  note-29.txt%n  and 11 more; all of them: --json%n".formatted(),
                        "links or no files:%n  b.pdf%n".formatted());
    }

    private void note(int number) {
        try {
            folder.with("note-" + number + ".txt");
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    @Test
    void aPackageWithErrorsIsWrittenAllTheSame() {
        Outcome packed = pack();

        assertThat(packed.exit()).isEqualTo(1);
        assertThat(packed.out())
                .contains("not found:", "NOT fit to send", "referenced-file-missing", "move REF-1.zip away");
        assertThat(zip).exists();
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        folder.with(Folder.DECISION);
        Files.writeString(zip, "mine");

        Outcome packed = pack();

        assertThat(packed.exit()).isEqualTo(2);
        assertThat(packed.out()).isEmpty();
        assertThat(packed.err()).contains("REF-1.zip is there already", "Move it away first");
        assertThat(zip).hasContent("mine");
    }

    @Test
    void aLinkInThePlaceOfThePackageIsNotWrittenThrough() throws Exception {
        folder.with(Folder.DECISION);
        Files.createSymbolicLink(zip, temporary.resolve("elsewhere.zip"));

        assertThat(pack().exit()).isEqualTo(2);

        assertThat(temporary.resolve("elsewhere.zip")).doesNotExist();
    }

    @Test
    void theTargetIsAFileOrAFolder() throws Exception {
        folder.with(Folder.DECISION);
        Path other = Files.createDirectory(temporary.resolve("other"));

        assertThat(pack("--to", other.toString()).exit()).isZero();
        assertThat(pack("--to", other.resolve("b.zip").toString()).exit()).isZero();
        assertThat(pack("--to", folder.path().resolve("c.zip").toString()).exit())
                .isZero();
        Outcome nowhere = pack("--to", other.resolve("deep/d.zip").toString());

        try (Stream<Path> made = Files.list(other)) {
            assertThat(made).containsExactlyInAnyOrder(other.resolve("REF-1.zip"), other.resolve("b.zip"));
        }
        assertThat(other.resolve("b.zip")).hasSameBinaryContentAs(folder.path().resolve("c.zip"));
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).contains("There is no folder " + other.resolve("deep"));
    }

    @Test
    void whatCannotBePackedLeavesNothing() throws Exception {
        folder.file("decision.xml", "<a>");

        Outcome packed = pack();

        assertThat(packed.exit()).isEqualTo(2);
        assertThat(packed.out()).isEmpty();
        assertThat(packed.err()).startsWith("courier pack: ").contains("decision.xml");
        assertThat(temporary).isDirectoryNotContaining("glob:**.{zip,part}");
    }

    @Test
    void aPackageThatCannotBeWrittenLeavesNothing() throws Exception {
        folder.with(Folder.DECISION);

        Outcome packed = pack("--to", temporary.resolve("x".repeat(300)).toString());

        assertThat(packed.exit()).isEqualTo(2);
        assertThat(packed.err()).startsWith("courier pack: ").contains("No package was written.");
        assertThat(temporary).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void tellsProgramsEverything() throws Exception {
        folder.with("decision.pdf", "notes.txt");

        Outcome packed = pack("--json");

        assertThat(packed.exit()).isZero();
        assertThat(packed.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(packed.out());
        assertThat(json.path("file").asText()).isEqualTo(zip.toString());
        assertThat(json.path("xml").path("entry").asText()).isEqualTo("decision.xml");
        assertThat(json.path("files")).hasSize(1);
        assertThat(json.path("files").path(0).path("entry").asText()).isEqualTo(Folder.DECISION);
        assertThat(json.path("files").path(0).path("from").asText()).isEqualTo("decision.pdf");
        assertThat(json.path("leftOut").path(0).asText()).isEqualTo("notes.txt");
        assertThat(json.path("missing")).isEmpty();
        assertThat(json.path("check").path("fit").asBoolean()).isTrue();
    }
}
