package org.haguecourier.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.operations.Installed;
import org.haguecourier.operations.Outcome;
import org.haguecourier.operations.Running;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A courier whose routes are not what they should be does not start: half of it would be worse than none. */
class StartIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PACKAGE = "REF-1.zip";

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void aPackageWaits() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
        installed.drop(
                PACKAGE, SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip());
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void withoutAnyRoute() throws Exception {
        try (Stream<Path> files = Files.list(routes())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        assertThat(refusal())
                .contains("the route \"submission\" is missing")
                .contains("the route \"hws\" is missing")
                .contains("Put our files in routes/ back");
    }

    @Test
    void withoutTheFolderOfRoutes() throws Exception {
        Files.move(routes(), folder.resolve("elsewhere"));

        assertThat(refusal()).contains("routes is not there");
    }

    @Test
    void withoutOneFile() throws Exception {
        Files.delete(routes().resolve("recovery.camel.yaml"));

        assertThat(refusal()).contains("the route \"recovery\" is missing").doesNotContain("\"outbox\" is missing");
    }

    @Test
    void withoutTheErrorPolicies() throws Exception {
        Files.delete(routes().resolve("errors.camel.yaml"));

        assertThat(refusal()).contains("names the error policy \"submission-policy\", which is nowhere");
    }

    @Test
    void withAMisspeltErrorPolicy() throws Exception {
        change("submission", "submission-policy", "submision-policy");

        assertThat(refusal())
                .contains("the route \"submission\" names the error policy \"submision-policy\", which is nowhere");
    }

    @Test
    void withBrokenYaml() throws Exception {
        change("hws", "uri: direct:hws-call", "uri: [direct:hws-call");

        assertThat(refusal()).contains("routes/hws.camel.yaml, line ");
    }

    @Test
    void withARouteThatNamesNoBean() throws Exception {
        change("submission", "ref: preflight", "ref: prefligth");

        assertThat(refusal()).contains("prefligth");
    }

    @Test
    void withoutLocalRoutesAndInTheOrderThatTheirPortsNeed() {
        try (Running daemon = installed.daemon().ready()) {
            assertThat(daemon.text())
                    .containsSubsequence("Started hws-call ", "Started hws ", "Started outbox ", "Started submission ");
            await().atMost(SOON).until(() -> sandbox.posts().size() == 1);
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
    }

    /** The integrator's port is open before the first package passes by, however the folder happens to be read. */
    @Test
    void aLocalRouteIsAskedFromTheFirstPackageOn() throws Exception {
        Files.createDirectory(routes().resolve("local"));
        installed.write("routes/local/scan.camel.yaml", """
                - route:
                    id: scan
                    from:
                      uri: direct:before-submission
                      steps:
                        - throwException:
                            exceptionType: java.lang.IllegalStateException
                            message: not clean
                """);
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> receipt().contains("not clean"));
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
        assertThat(receipt()).contains("\"deferred\"");
        assertThat(sandbox.posts()).isEmpty();
    }

    private String receipt() throws IOException {
        Path receipt = installed.home().resolve("inbox/REF-1.receipt.json");
        return Files.exists(receipt) ? Files.readString(receipt) : "";
    }

    private String refusal() {
        try (Running daemon = installed.daemon()) {
            Outcome outcome = daemon.endWithin(SOON);
            assertThat(outcome.exit()).isEqualTo(1);
            assertThat(sandbox.posts()).isEmpty();
            assertThat(installed.home().resolve("outbox").resolve(PACKAGE)).exists();
            assertThat(outcome.err()).startsWith("courier: could not start: ").doesNotContain("\tat ");
            return outcome.err();
        }
    }

    private void change(String flow, String from, String to) throws IOException {
        Path file = routes().resolve(flow + RouteFile.ENDING);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Path routes() {
        return folder.resolve("routes");
    }
}
