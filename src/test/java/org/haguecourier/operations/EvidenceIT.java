package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a package that was sent to a proof that somebody else believes. */
class EvidenceIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Installed office;
    private Installed court;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        office = Installed.in(folder.resolve("office"));
        court = Installed.in(folder.resolve("court"));
        sandbox = Sandbox.start(SandboxOptions.forClient(office.publicKey()));
        office.talkingTo(sandbox);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void whatWasSentIsProvedToSomebodyWhoHasNothingButTheFile() throws Exception {
        byte[] zip = SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip();
        office.drop("REF-1.zip", zip);
        office.drop(
                "a:b*.zip",
                SamplePackages.one(TransactionType.REFUSAL, "V7_0", 2).zip());
        try (Running daemon = office.daemon().ready()) {
            await().atMost(SOON).until(() -> isRegistered("REF-1") && isRegistered("a:b*"));
            theOfficeMakesBundles();
            daemon.stop();
            daemon.end();
        }
        theCourtChecksThem(zip);
        withoutTheKeyItMustBeSaidThatThereIsNoSignature();
        whatTheChainDoesNotCoverIsNotCalledProven();
        aLedgerThatWasChangedProvesNothing();
    }

    private boolean isRegistered(String reference) throws Exception {
        Path receipt = office.home().resolve("inbox").resolve(reference + ".receipt.json");
        return Files.exists(receipt)
                && JSON.readTree(Files.readAllBytes(receipt))
                        .path("state")
                        .asText()
                        .equals("registered");
    }

    private void theOfficeMakesBundles() throws Exception {
        Outcome made = office.courier("evidence", "ref-1");
        assertThat(made.err()).isEmpty();
        assertThat(made.exit()).isZero();
        assertThat(made.out())
                .contains("The evidence of REF-1 is in " + bundle(), "signed by the key ", "Keep this too");

        byte[] first = Files.readAllBytes(bundle());
        Outcome again = office.courier("evidence", "REF-1");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).contains(bundle() + " is there already and was not touched");
        assertThat(bundle()).hasBinaryContent(first);

        assertThat(office.courier("evidence", "a:b*").exit()).isZero();
        assertThat(office.folder().resolve("a_b_.evidence.jsonl")).isRegularFile();

        assertThat(office.courier("evidence", "REF-9").err()).contains("There is no package \"REF-9\" in the ledger");
        assertThat(office.courier("evidence", "REF-1", "--to", "no/where.jsonl").err())
                .contains("There is no folder ");
        try (var files = Files.list(office.folder())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private void theCourtChecksThem(byte[] zip) throws Exception {
        byte[] bytes = Files.readAllBytes(bundle());
        Path copy = court.folder().resolve("proof.jsonl");
        Files.write(copy, bytes);
        Files.write(court.folder().resolve("given.zip"), zip);
        court.write("office.pem", publicPem(office));
        court.write("court.pem", publicPem(court));

        Outcome checked = court.courier("verify", "proof.jsonl", "--package", "given.zip", "--key", "office.pem");
        assertThat(checked.err()).isEmpty();
        assertThat(checked.exit()).isZero();
        assertThat(checked.out())
                .contains(
                        "proof.jsonl is intact.",
                        "attempt 1 begun: POST " + sandbox.apiBaseUrl(),
                        "HWS answered 2",
                        "which is the one in " + court.folder().resolve("office.pem"),
                        "import ID",
                        "registered, by its last record",
                        "NOT PROVEN by any record");

        Outcome another = court.courier("verify", "proof.jsonl", "--key", "court.pem");
        assertThat(another.exit()).isEqualTo(1);
        assertThat(another.err()).contains("another key than the one in");

        Files.write(court.folder().resolve("given.zip"), new byte[] {1});
        assertThat(court.courier("verify", "proof.jsonl", "--package", "given.zip")
                        .err())
                .contains("intact, but about another package");

        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        Outcome altered = court.courier("verify", "proof.jsonl", "--json");
        assertThat(altered.exit()).isEqualTo(1);
        JsonNode told = JSON.readTree(altered.out());
        assertThat(told.path("ok").asBoolean()).isFalse();
        assertThat(told.path("problem").asText()).contains("Something before the last line was changed");
        assertThat(court.courier("verify", "nowhere.jsonl").err()).contains("is not there");
    }

    private void withoutTheKeyItMustBeSaidThatThereIsNoSignature() throws Exception {
        Files.delete(office.folder().resolve("config/keys/hws_private.pem"));
        Outcome unsaid = office.courier("evidence", "REF-1", "--to", "unsigned.jsonl");
        assertThat(unsaid.exit()).isEqualTo(1);
        assertThat(unsaid.err()).contains("The evidence cannot be signed", "--unsigned");

        assertThat(office.courier("evidence", "REF-1", "--to", "unsigned.jsonl", "--unsigned")
                        .exit())
                .isZero();
        Outcome checked = office.courier("verify", "unsigned.jsonl");
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("NOT AT ALL: anybody could have written this file");
        court.write("office.pem", publicPem(office));
        assertThat(court.courier(
                                "verify",
                                office.folder().resolve("unsigned.jsonl").toString(),
                                "--key",
                                "office.pem")
                        .err())
                .contains("not signed at all");
    }

    private void whatTheChainDoesNotCoverIsNotCalledProven() throws Exception {
        Path ledger = office.home().resolve("ledger/ledger.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE entry SET state = 'cancelled', since = 0");
        }
        assertThat(office.courier("evidence", "REF-1", "--to", "meddled.jsonl", "--unsigned")
                        .exit())
                .isZero();
        JsonNode told = JSON.readTree(
                office.courier("verify", "meddled.jsonl", "--json").out());
        assertThat(told.path("state").asText()).isEqualTo("registered");
        assertThat(told.path("notProven").path("state").asText()).isEqualTo("cancelled");
    }

    private void aLedgerThatWasChangedProvesNothing() throws Exception {
        Path ledger = office.home().resolve("ledger/ledger.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + ledger);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE evidence SET line = REPLACE(line, '\"status\":2', '\"status\":4') WHERE number = "
                    + "(SELECT MIN(number) FROM evidence WHERE line LIKE '%attempt-ended%')");
        }
        Outcome broken = office.courier("evidence", "REF-1", "--to", "late.jsonl", "--unsigned");
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).contains("The ledger's chain of evidence is broken: record ");
        assertThat(office.folder().resolve("late.jsonl")).doesNotExist();
    }

    private Path bundle() {
        return office.folder().resolve("REF-1.evidence.jsonl");
    }

    private static String publicPem(Installed of) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(of.publicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
