package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.promise.Promise;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files in routes/local that come, change, break and go while packages flow through the packaged daemon. */
class LocalRoutesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String FILE = "routes/local/scan.camel.yaml";

    private static final String SCAN = """
            - route:
                id: VERSION
                description: Writes down each package before it is sent
                from:
                  uri: direct:before-submission
                  steps:
                    - setBody:
                        expression:
                          simple:
                            expression: "VERSION ${header.reference}"
                    - to:
                        id: VERSION-write
                        description: Adds a line
                        uri: file
                        parameters:
                          directoryName: seen
                          fileName: seen.txt
                          fileExist: Append
                          appendChars: "\\\\n"
            """;

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;
    private int dropped;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox).set("hws.routes.poll", "200ms");
        Files.createDirectories(folder.resolve("routes/local"));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    @Promise("live-reload")
    @Promise("faults-change-nothing")
    @Promise("no-gap-at-a-port")
    void everyPackageIsSeenBeforeItIsSentWhateverHappensToTheFiles() throws Exception {
        installed.write(FILE, SCAN.replace("VERSION", "v1"));
        try (Running daemon = installed.daemon().ready()) {
            drop(5);
            awaitRegistered(5);
            installed.write(FILE, SCAN.replace("VERSION", "v2"));
            drop(5);
            awaitLine("scan.camel.yaml", "v2");
            drop(5);
            awaitRegistered(15);

            breakIt(SCAN.replace("VERSION", "v3").replace("uri: file", "uri: fiel"), ":14: ", "fiel");
            breakIt("- route:\n    id: [", ":2:", "");
            breakIt(SCAN.replace("VERSION", "hws"), "", "hws");
            breakIt(SCAN.replace("direct:before-submission", "ledger:submission"), "", "ledger:submission");
            drop(5);
            awaitRegistered(20);
            Outcome routes = installed.courier("routes");
            assertThat(routes.exit()).isEqualTo(1);
            assertThat(routes.out()).contains("routes/local/scan.camel.yaml:", "submission ", "local/scan.camel.yaml");

            installed.write(FILE, SCAN.replace("VERSION", "v4"));
            awaitLine("scan.camel.yaml", "v4");
            drop(5);
            awaitRegistered(25);
            Files.delete(folder.resolve(FILE));
            await().atMost(SOON).until(() -> !installed.courier("routes").out().contains("local/"));
            assertThat(daemon.isAlive()).isTrue();
        }

        List<String> seen = seen();
        Set<String> references = new HashSet<>();
        seen.forEach(line -> references.add(line.split(" ")[1]));
        assertThat(references).hasSize(25);
        assertThat(seen).anyMatch(line -> line.startsWith("v1 ")).anyMatch(line -> line.startsWith("v2 "));
        assertThat(seen).anyMatch(line -> line.startsWith("v4 ")).noneMatch(line -> line.startsWith("v3 "));
        assertThat(sandbox.posts()).hasSize(25);
    }

    private void breakIt(String text, String line, String words) {
        installed.write(FILE, text);
        await().atMost(SOON).until(() -> installed
                .courier("routes")
                .out()
                .lines()
                .anyMatch(one -> one.startsWith("routes/local/scan.camel.yaml" + line) && one.contains(words)));
    }

    @Test
    @Promise("local-routes-at-start")
    void aFileThatWasBrokenWhileTheDaemonWasDownDoesNotTakeTheScanAway() throws Exception {
        installed.write(FILE, SCAN.replace("VERSION", "v1"));
        try (Running daemon = installed.daemon().ready()) {
            awaitLine("scan.camel.yaml", "v1");
        }
        installed.write(FILE, "- route: [");
        try (Running daemon = installed.daemon().ready()) {
            drop(1);
            awaitRegistered(1);
            assertThat(daemon.text()).contains("The local routes that ran last run again (scan.camel.yaml)");
        }
        assertThat(seen()).containsExactly("v1 P1");
    }

    @Test
    @Promise("local-routes-at-start")
    void whereTheFirstScanIsBrokenPackagesWaitUntilItIsMended() throws Exception {
        installed.write(FILE, SCAN.replace("VERSION", "v1").replace("uri: file", "uri: fiel"));
        try (Running daemon = installed.daemon().ready()) {
            drop(1);
            await().atMost(SOON).until(() -> daemon.text().contains("No package is sent until that is mended"));
            await().atMost(SOON).until(() -> installed.courier("list").out().contains("P1"));
            assertThat(sandbox.posts()).isEmpty();
            installed.write(FILE, SCAN.replace("VERSION", "v1"));
            awaitRegistered(1);
        }
        assertThat(seen()).containsExactly("v1 P1");
    }

    private void drop(int packages) {
        for (int i = 0; i < packages; i++) {
            dropped++;
            installed.drop(
                    "P" + dropped + ".zip",
                    SamplePackages.one(TransactionType.REFUSAL, "V7_0", dropped).zip());
        }
    }

    private void awaitRegistered(int packages) {
        await().atMost(SOON)
                .until(() ->
                        installed.courier("list", "--state", "registered").out().contains(packages + " packages,")
                                || packages == 1
                                        && installed
                                                .courier("list", "--state", "registered")
                                                .out()
                                                .contains("P1"));
    }

    private void awaitLine(String file, String route) {
        await().atMost(SOON).until(() -> installed
                .courier("routes")
                .out()
                .lines()
                .anyMatch(line -> line.startsWith(route + " ") && line.contains("local/" + file)));
    }

    private List<String> seen() throws IOException {
        Path file = folder.resolve("seen/seen.txt");
        return Files.exists(file) ? Files.readAllLines(file) : new ArrayList<>();
    }
}
