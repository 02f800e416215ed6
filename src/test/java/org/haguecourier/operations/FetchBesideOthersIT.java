package org.haguecourier.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.files.Sha256;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code courier fetch} for weeks that somebody else is pulling, or was pulling when he was killed. */
class FetchBesideOthersIT {
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int BYTES = 20_000_000;
    private static final int PIECES = 100;

    @TempDir
    Path folder;

    private final List<String> weeks = PublicationsIT.weeks(3);
    private final String first = weeks.get(0);
    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        sandbox.publish(PublicationOrder.ofAll().in(first).with(Term.BYTES, BYTES));
        installed.talkingTo(sandbox).set("hws.bulletin.enabled", "true").set("hws.bulletin.first-week", first);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void whatTheDaemonIsPullingIsWaitedForAndNotPulledAgain() {
        firstTakes(Duration.ofSeconds(20));
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> came() > 0);

            Outcome fetched = installed.courier("fetch", "bulletin", first);

            assertThat(fetched.exit()).as(fetched.all()).isZero();
            assertThat(fetched.err()).isEmpty();
            assertThat(fetched.out())
                    .containsPattern("(?m)^" + first + "  \\[#*-+]  .* of 20\\.\\d MB .*\\(the daemon pulls it\\)$")
                    .contains(first + "  Archived.", "1 of 1 weeks are in the archive.")
                    .doesNotContain("\r", "\u001b");
            assertThat(daemon.isAlive()).isTrue();
        }
        assertThat(sandbox.pulls())
                .filteredOn(pull -> pull.week().equals(first))
                .hasSize(1);
    }

    /** The ledger still says that a process has it in hand. */
    @ParameterizedTest
    @ValueSource(strings = {"fetch bulletin FIRST", "run"})
    void whatAProcessWasPullingWhenItWasKilledTheNextOneGoesOnWith(String line) throws Exception {
        firstTakes(Duration.ofSeconds(60));
        try (Running killed = installed.start(line.replace("FIRST", first).split(" "))) {
            await().atMost(SOON).until(() -> came() > BYTES / PIECES);
            killed.close();
            await().atMost(SOON).until(() -> !killed.isAlive());
        }

        Outcome fetched = installed.courier("fetch", "bulletin", first);

        assertThat(fetched.exit()).as(fetched.all()).isZero();
        assertThat(sandbox.pulls()).extracting(Pull::answered).containsExactly(200, 206);
        Path zip = installed.home().resolve("archive/bulletin/" + first.substring(0, 4) + "/" + first + ".zip");
        assertThat(Files.readString(zip.resolveSibling(first + ".json")))
                .contains(Sha256.of(zip).sha256());
    }

    private void firstTakes(Duration about) {
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.SLOW)
                .with(Detail.DRIP, about.toMillis() / PIECES)
                .with(Detail.BYTES, BYTES / PIECES));
    }

    private long came() throws Exception {
        Path part = installed.home().resolve("archive/bulletin/.incoming/" + first + ".zip.partial");
        return Files.exists(part) ? Files.size(part) : 0;
    }
}
