package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The packaged application on a ledger that is not the last one, while the Office collects all that it may. */
class OlderLedgerIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final byte[] ZIP =
            SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip();

    @TempDir
    Path folder;

    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws IOException {
        installed = Installed.in(folder.resolve("installed"));
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        installed.talkingTo(sandbox);
    }

    @AfterEach
    void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void aPackageHeldSinceTheBackupIsNeverSentAgainByItself() throws Exception {
        run(daemon -> {});
        Path backup = folder.resolve("backup");
        Files.copy(ledger("ledger.sqlite"), backup);
        sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.ACCEPT_THEN_CUT));
        run(daemon -> {
            installed.drop("X.zip", ZIP);
            awaitState("X", "held");
        });
        Files.copy(backup, ledger("ledger.sqlite"), StandardCopyOption.REPLACE_EXISTING);
        empty(installed.home().resolve("inbox"));

        isRefused();
        adopt("X is held.");
        run(daemon -> {
            installed.drop("AGAIN.zip", ZIP);
            awaitState("AGAIN", "duplicate");
        });

        Outcome settled = installed.courier("settle", "X", "--import-id", importId(), "--reason", "WIPO has it");
        assertThat(settled.exit()).as(settled.err()).isZero();
        run(daemon -> awaitState("X", "registered"));
        assertThat(sandbox.posts()).hasSize(1);
    }

    @Test
    void aPackageWhoseEntryWasInALostWriteAheadLogIsNeverSentAgainByItself() throws Exception {
        run(daemon -> {});
        sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.SLOW).with(Detail.DELAY, 60_000));
        try (Running daemon = installed.daemon().ready()) {
            installed.drop("X.zip", ZIP);
            await().atMost(SOON).until(() -> sandbox.misbehaviours().isEmpty());
            ProcessHandle.of(daemon.pid()).orElseThrow().destroyForcibly();
            daemon.end();
        }
        Files.delete(ledger("ledger.sqlite-wal"));
        Files.deleteIfExists(ledger("ledger.sqlite-shm"));
        empty(installed.home().resolve("inbox"));
        int posts = sandbox.posts().size();

        isRefused();
        Outcome adopted = adopt(" is held.");
        run(daemon -> {
            installed.drop("AGAIN.zip", ZIP);
            awaitState("AGAIN", "duplicate");
        });

        assertThat(adopted.out()).contains("Packages held because of it: 1.");
        assertThat(sandbox.posts()).hasSize(posts);
    }

    @Test
    void onTheLastLedgerThereIsNothingToAdopt() throws Exception {
        run(daemon -> {
            installed.drop("X.zip", ZIP);
            awaitState("X", "registered");
        });

        adopt("is the last one; nothing was changed");

        assertThat(installed.courier("list").out()).contains("registered");
    }

    private interface Deed {
        void with(Running daemon) throws Exception;
    }

    private void run(Deed deed) throws Exception {
        try (Running daemon = installed.daemon().ready()) {
            deed.with(daemon);
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }
    }

    private void isRefused() {
        for (String command : List.of("run", "release X", "abandon X")) {
            Outcome refused = installed.courier(command.split(" "));
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .contains("is not the last one of this home", "courier adopt-ledger")
                    .hasLineCount(1);
        }
    }

    private Outcome adopt(String told) {
        Outcome adopted = installed.courier("adopt-ledger", "--reason", "the disk died");
        assertThat(adopted.exit()).as(adopted.err()).isZero();
        assertThat(adopted.out()).contains(told);
        return adopted;
    }

    private String importId() {
        return sandbox.posts().get(0).importId().orElseThrow();
    }

    private void awaitState(String reference, String state) {
        Path receipt = installed.home().resolve("inbox").resolve(reference + ".receipt.json");
        await().atMost(SOON)
                .until(() -> Files.exists(receipt)
                        && new ObjectMapper()
                                .readTree(receipt.toFile())
                                .path("state")
                                .asText()
                                .equals(state));
    }

    private Path ledger(String name) {
        return installed.home().resolve("ledger").resolve(name);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }
}
