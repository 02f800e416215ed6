package org.haguecourier.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** How the check of local routes is told; what it finds is tested where it is made. */
class RoutesCheckCommandTest {
    private static final String RIGHT = """
            - route:
                id: office-scan
                from:
                  uri: direct:before-submission
                  steps:
                    - log: "${header.reference}"
            """;

    @TempDir
    Path folder;

    private final Level root = Logger.getLogger("").getLevel();
    private final Level ours = Logger.getLogger("org.haguecourier").getLevel();

    /** The command quietens the log of its process, which is ours here. */
    @AfterEach
    void asLoudAsBefore() {
        Logger.getLogger("").setLevel(root);
        Logger.getLogger("org.haguecourier").setLevel(ours);
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsRightIsALine() throws IOException {
        write("scan.camel.yaml", RIGHT);

        assertThat(run("routes", "check", folder)).isZero();
        assertThat(out.toString().lines()).containsExactly("Nothing is wrong with 1 file of " + folder + ": 1 route.");
    }

    @Test
    void aProblemIsToldWithItsPlace() throws IOException {
        write("scan.camel.yaml", RIGHT.replace("log:", "lgo:"));

        assertThat(run("routes", "check", folder)).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString().lines())
                .containsExactly(
                        folder + "/scan.camel.yaml:6: unknown key \"lgo\" in steps; did you mean \"log\"?",
                        "1 problem in 1 file of " + folder + ".");
    }

    @Test
    void forPrograms() throws IOException {
        write("a.camel.yaml", RIGHT);
        write("b.camel.yaml", "- rute: {}\n");

        assertThat(run("routes", "check", "--json", folder)).isEqualTo(ExitCode.FAILED);
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.path("files").asInt()).isEqualTo(2);
        assertThat(json.path("routes")).extracting(JsonNode::asText).containsExactly("office-scan");
        assertThat(json.path("problems")).singleElement().satisfies(problem -> {
            assertThat(problem.path("file").asText())
                    .isEqualTo(folder.resolve("b.camel.yaml").toString());
            assertThat(problem.path("line").asInt()).isEqualTo(1);
            assertThat(problem.path("message").asText()).contains("did you mean \"route\"?");
        });
    }

    @Test
    void aFolderWithoutRoutesIsRight() {
        assertThat(run("routes", "check", folder)).isZero();
        assertThat(out.toString()).contains("There are no routes in " + folder);
    }

    @Test
    void whatIsNoFolderCannotBeRead() {
        assertThat(run("routes", "check", folder.resolve("nowhere"))).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.toString()).contains("is no folder");
    }

    @Test
    void aFileThatMayNotBeReadIsToldAsSuch() throws IOException {
        Files.createSymbolicLink(folder.resolve("loop.camel.yaml"), folder.resolve("loop.camel.yaml"));
        Files.createSymbolicLink(folder.resolve("gone.camel.yaml"), folder.resolve("nowhere"));

        assertThat(run("routes", "check", folder)).isZero();
        assertThat(out.toString()).contains("There are no routes in");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private int run(Object... arguments) {
        CommandLine courier = Courier.commandLine();
        courier.setOut(new PrintWriter(out, true));
        courier.setErr(new PrintWriter(err, true));
        return courier.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }
}
