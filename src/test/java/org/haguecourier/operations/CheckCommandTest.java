package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.haguecourier.packages.Draft;
import org.haguecourier.packages.EdiPayload;
import org.haguecourier.packages.RuleTable;
import org.haguecourier.packages.TransactionType;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands that look into packages and send nothing: check and split. */
class CheckCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aFitPackageIsALineAndASummary() throws IOException {
        Path fit = write("A.zip", refusal().zip());

        assertThat(run("check", fit)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        fit + ": fit to send (refusal, V7_0, DM/200001, XX-1)",
                        "1 package: 1 fit to send, 0 not, 0 not readable.");
    }

    @Test
    void findingsSayWhereAndWhat() throws IOException {
        Path bad = write("A.zip", withoutCategory());

        assertThat(run("check", bad)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains(
                        "NOT fit to send",
                        "1 error",
                        "  error    document-category-missing  refusal.xml: DocumentIncluded[1]")
                .contains("Add the category (REFUSAL_DECISION).");
    }

    @Test
    void warningsAloneStopNothing() throws IOException {
        assertThat(run(
                        "check",
                        write("A.zip", refusal().file("x.pdf", new byte[] {1}).zip())))
                .isZero();
        assertThat(out.toString()).contains(": 1 warning", "warning  entry-not-referenced  x.pdf");
    }

    @Test
    void whatCannotBeReadOutweighsFindings() throws IOException {
        Path absent = folder.resolve("absent.zip");

        assertThat(run("check", write("A.zip", withoutCategory()), write("B.zip", new byte[] {1}), absent))
                .isEqualTo(ExitCode.UNREADABLE);
        assertThat(out.toString())
                .contains(absent + ": cannot be read", "There is no such file. Is the name right?")
                .contains("3 packages: 0 fit to send, 1 not, 2 not readable.");
    }

    @Test
    void ofAFolderEveryZipIsChecked() throws IOException {
        Files.createDirectories(folder.resolve("deep/er"));
        write("A.zip", refusal().zip());
        write("deep/er/B.ZIP", refusal().zip());
        write("notes.txt", new byte[] {1});

        assertThat(run("check", "--quiet", folder)).isZero();
        assertThat(out.toString().strip()).isEqualTo("2 packages: 2 fit to send, 0 not, 0 not readable.");
    }

    @Test
    void namingNothingIsSaidPlainly() {
        assertThat(run("check")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("check", folder)).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("Which packages?", "There is no file whose name ends in .zip in " + folder);
    }

    @Test
    void programsGetStableCodes() throws IOException {
        assertThat(run("check", "--json", write("A.zip", withoutCategory()), write("B.zip", new byte[0])))
                .isEqualTo(ExitCode.UNREADABLE);

        JsonNode report = new ObjectMapper().readTree(out.toString());
        JsonNode first = report.path("packages").get(0);
        assertThat(first.path("file").asText()).endsWith("A.zip");
        assertThat(first.path("fit").asBoolean()).isFalse();
        assertThat(first.path("transaction").path("type").asText()).isEqualTo("refusal");
        assertThat(first.path("findings").get(0).path("code").asText()).isEqualTo("document-category-missing");
        assertThat(first.path("findings").get(0).path("severity").asText()).isEqualTo("error");
        assertThat(report.path("packages").get(1).path("readable").asBoolean()).isFalse();
        assertThat(report.path("summary").toString())
                .isEqualTo("{\"packages\":2,\"fit\":0,\"withErrors\":1,\"unreadable\":1}");
    }

    @Test
    void theRulesAreShownWithTheirSources() {
        assertThat(run("check", "--rules")).isZero();
        assertThat(out.toString()).isEqualTo(RuleTable.markdown());
    }

    @Test
    void aPayloadBecomesPackagesAndAReportBesideThem() throws IOException {
        Path payload = write("P.zip", payload());
        Path target = Files.createDirectories(folder.resolve("parts"));

        assertThat(run("split", payload, "--to", target)).isZero();

        assertThat(names(target)).containsExactly("P-001.zip", "P-002.zip", "P.split.json");
        assertThat(payload).hasBinaryContent(payload());
        JsonNode report =
                new ObjectMapper().readTree(target.resolve("P.split.json").toFile());
        assertThat(report.path("parts").get(1).path("file").asText()).isEqualTo("P-002.zip");
        assertThat(report.path("parts").get(1).path("fit").asBoolean()).isTrue();
        assertThat(report.path("parts").get(1).path("transaction").path("type").asText())
                .isEqualTo("grant-protection");
        assertThat(out.toString()).contains("2 packages in " + target + ", 2 fit to send.");
        assertThat(run("check", "-q", target)).isZero();
    }

    @Test
    void splittingAgainChangesNothingAndAnotherFileIsNotReplaced() throws IOException {
        Path payload = write("P.zip", payload());
        assertThat(run("split", payload)).isZero();
        byte[] first = Files.readAllBytes(folder.resolve("P-001.zip"));

        assertThat(run("split", payload)).isZero();
        assertThat(folder.resolve("P-001.zip")).hasBinaryContent(first);

        Files.delete(folder.resolve("P-001.zip"));
        write("P-002.zip", new byte[] {1});
        assertThat(run("split", payload)).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("Nothing was written", "P-002.zip is there already");
        assertThat(names(folder)).containsExactly("P-002.zip", "P.split.json", "P.zip");
    }

    @Test
    void aPartThatIsNotFitIsWrittenAndTold() throws IOException {
        byte[] payload = EdiPayload.of(List.of(refusal().zip(), withoutCategory()));

        assertThat(run("split", write("P.zip", payload))).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString())
                .contains("P-001.zip: fit to send", "P-002.zip: NOT fit to send", "document-category-missing");
        assertThat(folder.resolve("P-002.zip")).exists();
    }

    @Test
    void aPayloadThatMayHaveLostATransactionIsNotSplit() throws IOException {
        byte[] promisesThree = Draft.of(payload())
                .with("(</com:RequestDate(?:Time)?>\\s*<com:TransactionTotalQuantity>)2<", "$13<")
                .zip();

        assertThat(run("split", write("P.zip", promisesThree))).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString())
                .contains("Nothing was written. The header promises 3 transactions, the XML carries 2");
        assertThat(names(folder)).containsExactly("P.zip");
        assertThat(run("split", write("Q.zip", new byte[] {1}))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("split", folder.resolve("absent.zip"))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("split", write("P.zip", payload()), "--to", folder.resolve("absent")))
                .isEqualTo(ExitCode.UNREADABLE);
    }

    private int run(Object... arguments) {
        CommandLine courier = Courier.commandLine();
        courier.setOut(new PrintWriter(out, true));
        courier.setErr(new PrintWriter(err, true));
        return courier.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static Draft refusal() {
        return Draft.of(TransactionType.REFUSAL);
    }

    private static byte[] withoutCategory() {
        return refusal().with("<com:DocumentKindCategory>[^\\n]*", "").zip();
    }

    private static byte[] payload() {
        return EdiPayload.of(List.of(
                refusal().zip(), Draft.of(TransactionType.GRANT_PROTECTION).zip()));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
