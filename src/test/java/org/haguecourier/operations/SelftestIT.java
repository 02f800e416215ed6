package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.figures.Figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The crash laboratory as an Office runs it. The profile crash-laboratory makes a long run of it. */
class SelftestIT {
    private static final int KILLS = Integer.getInteger("crash-laboratory.kills", 8);
    private static final int PACKAGES = Integer.getInteger("crash-laboratory.packages", 60);
    private static final Duration LONGEST =
            Duration.ofMinutes(4).plus(Duration.ofSeconds(20).multipliedBy(KILLS));

    @TempDir
    Path folder;

    @Test
    void thePromisesHoldWhileTheDaemonIsKilled() throws Exception {
        Path figures = folder.resolve("figures.json");
        Outcome outcome;
        // What the Office has set for its own courier must not matter.
        Installed installed = Installed.in(folder)
                .set("hws.submission.when-in-doubt", "resend")
                .set("hws.api.paths.submit", "/elsewhere")
                .set("hws.reply.import-id", "Nothing")
                .set("hws.http.proxy", "127.0.0.1:9");
        try (Running selftest = installed.start(
                "selftest",
                "--kills=" + KILLS,
                "--packages=" + PACKAGES,
                "--home=" + folder.resolve("home"),
                "--json=" + figures)) {
            outcome = selftest.endWithin(LONGEST);
        }

        assertThat(outcome.exit()).as(outcome.all()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern("kills +" + KILLS)
                .containsPattern("packages dropped +" + PACKAGES)
                .containsPattern("lost +0")
                .containsPattern("POSTed twice +0")
                .containsPattern("partial files seen +0")
                .containsPattern("longest restart to first POST +\\d+\\.\\d s")
                .containsPattern("The promises held, in \\d+ s \\(seed \\d+\\)")
                .contains("Everything is kept in " + folder.resolve("home"));
        Map<String, Object> measured = new ObjectMapper().readValue(figures.toFile(), new TypeReference<>() {});
        assertThat(measured).containsEntry("kills", KILLS).containsEntry("lost", 0);
        assertThat(((Number) measured.get("accepted")).intValue()).isPositive();
        Figures.put("crash-laboratory", measured);
    }

    @Test
    void withoutAHomeOfItsOwnNothingIsLeftBehind() {
        Outcome outcome = Installed.in(folder).courier("selftest", "--kills", "0", "--packages", "2", "--seed", "7");

        assertThat(outcome.exit()).as(outcome.all()).isZero();
        assertThat(outcome.out()).contains("seed 7", "The promises held").doesNotContain("is kept in");
        assertThat(folder.resolve("data")).isEmptyDirectory();
    }

    @Test
    void anInterruptionLeavesNoDaemonBehind() {
        try (Running selftest = Installed.in(folder).start("selftest", "--packages=5", "--kills=5")) {
            List<ProcessHandle> daemons = await().atMost(Duration.ofSeconds(60))
                    .until(() -> selftest.children(), children -> !children.isEmpty());
            selftest.stop();
            Outcome outcome = selftest.end();

            assertThat(outcome.exit()).isNotZero();
            assertThat(outcome.out()).contains("Interrupted. Nothing has been judged; everything is kept in");
            assertThat(daemons).noneMatch(ProcessHandle::isAlive);
            assertThat(selftest.children()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--kills=-1 | --kills must lie between 0 and 10000, and not be -1.",
                "--packages=0 | --packages must lie between 1 and 20000, and not be 0.",
                "--home=full | is not empty. The selftest needs a folder that is empty or not there yet.",
                "--home=other | is the home of a courier. The selftest needs a folder that is empty or not there yet.",
                "--home=file | is no folder. The selftest needs a folder that is empty or not there yet.",
            })
    void badInputIsToldInALine(String argument, String words) throws Exception {
        Installed installed = Installed.in(folder);
        Files.createDirectories(folder.resolve("full/something"));
        Files.createDirectories(folder.resolve("other/ledger"));
        Files.writeString(folder.resolve("other/ledger/ledger.sqlite"), "");
        Files.writeString(folder.resolve("file"), "");

        Outcome outcome = installed.courier("selftest", argument);

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .startsWith("courier selftest: ")
                .contains(words)
                .hasLineCount(1);
    }
}
