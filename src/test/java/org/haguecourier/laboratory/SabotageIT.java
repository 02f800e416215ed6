package org.haguecourier.laboratory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Home;
import org.haguecourier.operations.Installed;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged application, set up so that it breaks a promise: the laboratory must tell. */
class SabotageIT {
    @TempDir
    Path folder;

    @Test
    void aCourierThatSendsAgainWhenInDoubtIsFoundOut() throws Exception {
        Installed installed = Installed.in(folder);
        Home home = new Home(folder.resolve("home"));
        home.create();
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()))) {
            installed.talkingTo(sandbox);
            Victims victims = new Victims(command(home), folder, folder.resolve("logs"));
            try {
                Report report = new Experiment(new Plan(2, 60, 3), home, sandbox, victims, line -> {}).run();

                assertThat(report.count(Defect.TWICE)).isPositive();
                assertThat(report.isClean()).isFalse();
                assertThat(report.findings()).allMatch(finding -> finding.defect() == Defect.TWICE);
            } finally {
                victims.end();
            }
        }
    }

    private static List<String> command(Home home) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar")
                        .toAbsolutePath()
                        .toString(),
                "run"));
        Map.of(
                        "hws.home",
                        home.root().toString(),
                        "hws.submission.when-in-doubt",
                        "resend",
                        "quarkus.log.console.format",
                        Victims.LOG_FORMAT)
                .forEach((key, value) -> command.add("-D" + key + "=" + value));
        return command;
    }
}
