package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The daemon as a process: who may start it, what can be asked beside it, how it stops. */
class DaemonIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void listAndShowTellTheSameBesideTheDaemonAndAfterIt() throws Exception {
        drop("REF-1", TransactionType.REFUSAL);
        drop("REF 2", TransactionType.INVALIDATION);
        List<Outcome> beside;
        try (Running daemon = installed.daemon().ready()) {
            awaitState("REF-1", "registered");
            awaitState("REF 2", "registered");
            beside = whatCanBeAsked();
            aSecondDaemonIsRefused();
            assertThat(daemon.isAlive()).isTrue();
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }

        assertThat(whatCanBeAsked()).isEqualTo(beside);
        theHomeBelongsToItsEnvironment();
        withoutItsLedgerTheHomeIsLeftAlone();
    }

    private List<Outcome> whatCanBeAsked() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        Outcome list = asked(outcomes, 0, "list");
        assertThat(list.out()).contains("REF-1", "REF 2", "registered", "2 packages, 0 of them not at their end.");

        assertThat(asked(outcomes, 0, "list", "--state", "registered").out()).contains("REF-1", "REF 2");
        assertThat(asked(outcomes, 0, "list", "--state", "held").out())
                .contains("0 packages")
                .doesNotContain("REF-1");

        JsonNode json = JSON.readTree(asked(outcomes, 0, "list", "--json").out());
        assertThat(json).hasSize(2);
        assertThat(json.findValuesAsText("reference")).containsExactlyInAnyOrder("REF-1", "REF 2");
        assertThat(json.findValuesAsText("final")).containsOnly("true");
        assertThat(JSON.readTree(
                        asked(outcomes, 0, "list", "--json", "--state=held").out()))
                .isEmpty();

        assertThat(asked(outcomes, 0, "show", "REF 2").out())
                .startsWith("REF 2 is registered since ")
                .contains("sandbox", "import ID", "SRN", "received", "submitting", "submitted", "imported");
        JsonNode shown =
                JSON.readTree(asked(outcomes, 0, "show", "--json", "REF-1").out());
        assertThat(shown).isEqualTo(JSON.readTree(receipt("REF-1").toFile()));

        Outcome unknown = asked(outcomes, 1, "show", "REF-99");
        assertThat(unknown.out()).isEmpty();
        assertThat(unknown.err()).contains("no package \"REF-99\"", "courier list");
        return outcomes;
    }

    private Outcome asked(List<Outcome> outcomes, int exit, String... line) {
        Outcome outcome = installed.courier(line);
        assertThat(outcome.exit()).as(outcome.all()).isEqualTo(exit);
        outcomes.add(outcome);
        return outcome;
    }

    private void aSecondDaemonIsRefused() {
        Outcome second = installed.courier("run");

        assertThat(second.exit()).isEqualTo(3);
        assertThat(second.err())
                .isEqualTo("courier run: Another courier is running with the home " + installed.home()
                        + ". Stop it first, or give this one a home of its own with hws.home.\n");
    }

    private void theHomeBelongsToItsEnvironment() {
        drop("REF-3", TransactionType.REFUSAL);
        Outcome other = installed.courier("run", "-Dhws.environment=production");

        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err())
                .startsWith("courier run: hws.environment is production, but the home " + installed.home()
                        + " was made for sandbox")
                .contains("Set hws.environment=sandbox", "hws.home")
                .hasLineCount(1);
        assertThat(sandbox.posts()).hasSize(2);
        assertThat(installed.home().resolve("outbox/REF-3.zip")).exists();
    }

    private void withoutItsLedgerTheHomeIsLeftAlone() throws Exception {
        for (String part : List.of("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm")) {
            Files.deleteIfExists(installed.home().resolve("ledger").resolve(part));
        }

        Outcome refused = installed.courier("run");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .startsWith("courier run: This home has had a ledger before")
                .contains("ledger.sqlite is gone", "Bring the ledger back from the backup")
                .hasLineCount(1);
        assertThat(sandbox.posts()).hasSize(2);
        assertThat(installed.home().resolve("outbox/REF-3.zip")).exists();
        assertThat(installed.home().resolve("ledger/ledger.sqlite")).doesNotExist();
    }

    @Test
    void aStopWaitsForTheAnswerThatIsOnItsWay() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.SLOW).with(Detail.DELAY, 4_000));
        drop("REF-1", TransactionType.REFUSAL);
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> sandbox.misbehaviours().isEmpty());
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }

        assertThat(sandbox.posts()).singleElement().matches(ReceivedPost::accepted);
        assertThat(JSON.readTree(receipt("REF-1").toFile()).path("state").asText())
                .isEqualTo("submitted");
        assertThat(installed.home().resolve("sent/REF-1.zip")).exists();
        JsonNode shown =
                JSON.readTree(installed.courier("show", "REF-1", "--json").out());
        assertThat(shown.path("state").asText()).isEqualTo("submitted");
        assertThat(shown.path("importId").asText())
                .isEqualTo(sandbox.posts().get(0).importId().orElseThrow());

        try (Running daemon = installed.daemon().ready()) {
            awaitState("REF-1", "registered");
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
        assertThat(sandbox.posts()).hasSize(1);
    }

    /** The routes' placeholders and the beans must find the same values there. */
    @Test
    void theEnvironmentAloneIsEnough() throws Exception {
        Installed bare = Installed.in(folder.resolve("bare")).keyFile("rw-------", installed.privateKey());
        Map.of(
                        "HWS_ENVIRONMENT", "sandbox",
                        "HWS_HOME", folder.resolve("other home").toString(),
                        "HWS_API_BASE_URL", sandbox.apiBaseUrl().toString(),
                        "HWS_AUTH_ISSUER", sandbox.issuer().toString(),
                        "HWS_AUTH_CLIENT_ID", sandbox.clientId(),
                        "HWS_AUTH_SCOPE", sandbox.scope(),
                        "HWS_SUBMISSION_WORKERS", "1",
                        "HWS_SUBMISSION_RETRY_FIRST", "1s",
                        "QUARKUS_HTTP_PORT", "0")
                .forEach(bare::export);
        try (Running daemon = bare.daemon().ready()) {
            Path outbox = folder.resolve("other home/outbox");
            Path part = Files.write(outbox.resolve("REF-1.part"), sample(TransactionType.REFUSAL));
            Files.move(part, outbox.resolve("REF-1.zip"));
            await().atMost(SOON).until(() -> sandbox.posts().size() == 1);
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
        assertThat(bare.courier("list").out()).contains("REF-1", "1 packages");
    }

    private void drop(String reference, TransactionType type) {
        installed.drop(reference + ".zip", sample(type));
    }

    private static byte[] sample(TransactionType type) {
        return SamplePackages.one(type, "V7_0", 1).zip();
    }

    private void awaitState(String reference, String state) {
        await().atMost(SOON)
                .until(() -> Files.exists(receipt(reference))
                        && JSON.readTree(receipt(reference).toFile())
                                .path("state")
                                .asText()
                                .equals(state));
    }

    private Path receipt(String reference) {
        return installed.home().resolve("inbox").resolve(reference + ".receipt.json");
    }
}
