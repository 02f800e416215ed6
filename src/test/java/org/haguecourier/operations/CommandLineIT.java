package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.packages.pack.Folder;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person at the keyboard meets who has typed something, right or wrong, while no daemon runs. */
class CommandLineIT {
    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void theWholeExplainsItselfInSentences() {
        Outcome help = installed.courier("--help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: courier").contains("run", "demo", "sandbox", "list", "show", "ping");
        String summaries =
                help.out().substring(help.out().indexOf("Commands:"), help.out().indexOf("Settings:"));
        assertThat(summaries.strip().replaceAll("\n {4,}", " ").lines().skip(1))
                .allSatisfy(line -> assertThat(line.strip()).endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "demo",
                "sandbox",
                "pack",
                "list",
                "show",
                "adopt-ledger",
                "evidence",
                "verify",
                "selftest",
                "ping"
            })
    void everyCommandExplainsItself(String command) {
        Outcome help = installed.courier(command, "--help");

        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: courier " + command);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate,           'frobnicate'",
        "--frobnicate,         '--frobnicate'",
        "list --frobnicate,    '--frobnicate'",
        "list --state=lost,    'no state \"lost\"'",
        "show,                 'REF'",
        "sandbox --port=x,     '--port'",
        "sandbox --reply=pdf,  'none of xml, json, text'",
    })
    void whatIsNotUnderstoodIsToldWithTheUsage(String line, String named) {
        Outcome outcome = installed.courier(line.split(" "));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(named, "Usage: courier").doesNotContain("\tat ", "Exception");
    }

    @Test
    void allMissingSettingsAreNamedAtOnce() {
        Outcome outcome = installed.courier("run");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains(
                        "hws.environment: is required and missing. Example: hws.environment=",
                        "hws.api.base-url: is required and missing. Example: hws.api.base-url=https://",
                        "hws.auth.issuer: is required unless hws.auth.token-endpoint is set",
                        "hws.auth.client-id: is required and missing",
                        "hws.auth.scope: is required and missing",
                        "config/application.properties");
        assertThat(installed.courier().err()).as("run is the default").isEqualTo(outcome.err());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void allBadSettingsAreNamedAtOnce() {
        installed
                .talkingTo(sandbox)
                .set("hws.environment", "moon")
                .set("hws.api.base-url", "http://hague.example.org/v1")
                .set("hws.submission.workers", "0")
                .set("hws.http.connect-timeout", "never")
                .set("hws.submission.retry.first", "1h")
                .set("hws.ledger", "oracle");

        Outcome outcome = installed.courier("run");

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(
                        "hws.environment: must be one of sandbox, acceptance, production",
                        "hws.api.base-url: plain http is allowed on this machine only",
                        "hws.submission.workers: must be between 1 and 64",
                        "hws.http.connect-timeout: is no duration: \"never\"",
                        "hws.submission.retry.max: is shorter than hws.submission.retry.first",
                        "hws.ledger: this version knows the embedded ledger only");
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() {
        installed.talkingTo(sandbox).keyFile("rw-r--r--", installed.privateKey());

        assertThat(refusedKey()).contains("can be read by other users of this machine", "chmod 600");
    }

    @Test
    void aMissingKeyIsRefused() throws Exception {
        installed.talkingTo(sandbox);
        Files.delete(folder.resolve("config/keys/hws_private.pem"));

        assertThat(refusedKey()).contains("hws_private.pem");
    }

    @Test
    void anRsaKeyIsRefused() {
        installed.talkingTo(sandbox).keyFile("rw-------", Installed.pem(Installed.pair("RSA")));

        assertThat(refusedKey()).contains("P-256").doesNotContain("PRIVATE KEY-----");
    }

    private String refusedKey() {
        Outcome outcome = installed.courier("run");
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("hws.auth.private-key: ").doesNotContain("\tat ");
        return outcome.err();
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "show REF-1", "list --json"})
    void withoutALedgerThereIsNothingToShow(String line) {
        Outcome outcome = installed.courier(line.split(" "));

        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("There is no ledger in " + installed.home(), "hws.home");
        assertThat(installed.home()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dhws.home=elsewhere list --json",
                "list -Dhws.home=elsewhere --json",
                "list --json -Dhws.home=elsewhere"
            })
    void aSettingMayStandAnywhereOnTheLine(String line) {
        assertThat(installed.courier(line.split(" ")).err()).contains("no ledger in " + folder.resolve("elsewhere"));
    }

    @Test
    void theEnvironmentStandsAboveTheFileAndTheLineAboveBoth() {
        installed.set("hws.home", "from-file");
        assertThat(installed.courier("list").err()).contains("no ledger in " + folder.resolve("from-file"));

        installed.export("HWS_HOME", "from-environment");
        assertThat(installed.courier("list").err()).contains("no ledger in " + folder.resolve("from-environment"));

        assertThat(installed.courier("list", "-Dhws.home=from-line").err())
                .contains("no ledger in " + folder.resolve("from-line"));
    }

    @Test
    void aFolderBecomesAPackageWithoutAnySetting() throws Exception {
        new Folder(folder.resolve("REF-1"))
                .xml("edi/decision.xml", Folder.DECISION)
                .with("decision.pdf");

        Outcome packed = installed.courier("pack", "REF-1");
        assertThat(packed.exit()).isZero();
        assertThat(packed.err()).isEmpty();
        assertThat(packed.out())
                .contains(
                        "decision.xml from edi/decision.xml",
                        "docs/decision.pdf from decision.pdf",
                        "Written: " + folder.resolve("REF-1.zip"),
                        "REF-1.zip: fit to send (refusal, V7_0, DM/200000)");
        assertThat(installed.courier("check", "--quiet", "REF-1.zip").exit()).isZero();
        assertThat(installed.home()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "pack,                'FOLDER'",
        "pack REF-9,          'There is no folder'",
        "pack config,         'no file whose name ends in .xml'",
    })
    void whatCannotBePackedIsToldInASentence(String line, String told) {
        Outcome outcome = installed.courier(line.split(" "));

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains(told).doesNotContain("\tat ", "Exception");
    }

    @Test
    void pingSaysHello() throws Exception {
        installed.talkingTo(sandbox);

        Outcome plain = installed.courier("ping", "--name", "Office of Atlantis");
        assertThat(plain.exit()).isZero();
        assertThat(plain.err()).isEmpty();
        assertThat(plain.out()).startsWith("HWS answered in ").contains("Hello Office of Atlantis");

        JsonNode json =
                new ObjectMapper().readTree(installed.courier("ping", "--json").out());
        assertThat(json.path("ok").asBoolean()).isTrue();
        assertThat(json.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void pingFromTheEnvironmentAlone() {
        Map.of(
                        "HWS_ENVIRONMENT", "sandbox",
                        "HWS_API_BASE_URL", sandbox.apiBaseUrl().toString(),
                        "HWS_AUTH_ISSUER", sandbox.issuer().toString(),
                        "HWS_AUTH_CLIENT_ID", sandbox.clientId(),
                        "HWS_AUTH_SCOPE", sandbox.scope())
                .forEach(installed::export);

        assertThat(installed.courier("ping")).satisfies(outcome -> {
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.exit()).isZero();
        });
    }

    @Test
    void pingTellsWhoRefused() {
        installed.talkingTo(sandbox);
        sandbox.misbehave(Misbehaviour.at(Endpoint.PING, Kind.STATUS).with(Detail.STATUS, 403));
        assertThat(troubleWithPing()).contains("HWS answered HTTP 403", "allowed this machine's address");

        assertThat(troubleWithPing("-Dhws.auth.client-id=other")).contains("no access token", "hws.auth.client-id");
    }

    @Test
    void pingTellsWhatCannotBeReached() {
        installed.talkingTo(sandbox);
        assertThat(troubleWithPing("-Dhws.api.base-url=http://127.0.0.1:1/v1"))
                .contains("HWS could not be reached at http://127.0.0.1:1", "hws.api.base-url");
        assertThat(troubleWithPing("-Dhws.api.base-url=https://hws.invalid/v1"))
                .contains("HWS could not be reached at https://hws.invalid");
        assertThat(troubleWithPing("-Dhws.auth.issuer=http://127.0.0.1:1/am")).contains("could not be reached");
        assertThat(troubleWithPing("-Dhws.api.base-url=https://127.0.0.1:" + sandbox.port() + "/v1"))
                .contains("no secure connection to https://127.0.0.1");

        sandbox.misbehave(Misbehaviour.at(Endpoint.PING, Kind.SLOW).with(Detail.DELAY, 20_000));
        assertThat(troubleWithPing("-Dhws.http.response-timeout=1s"))
                .contains("did not answer in time", "hws.http.response-timeout");
    }

    private String troubleWithPing(String... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "ping";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        Outcome outcome = installed.courier(line);
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
        return outcome.err();
    }
}
