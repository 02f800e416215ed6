package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Sha256;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A daemon that is killed again and again while it pulls the weeks of both series. */
class KilledPullsIT {
    private static final int KILLS = Integer.getInteger("publications.it.kills", 8);
    private static final long BYTES = 3_000_000;
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final List<String> SERIES = List.of("bulletin", "confidential-copy");

    @TempDir
    Path folder;

    private final Random chance = new Random(KILLS);
    private final List<String> weeks = PublicationsIT.weeks(10);
    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder);
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        sandbox.publish(PublicationOrder.ofAll().with(Term.BYTES, BYTES));
        for (Endpoint endpoint : List.of(Endpoint.BULLETIN, Endpoint.CONFIDENTIAL_COPY)) {
            sandbox.misbehave(Misbehaviour.at(endpoint, Kind.SLOW)
                    .times(Misbehaviour.UNTIL_CLEARED)
                    .with(Detail.DRIP, 20)
                    .with(Detail.BYTES, 50_000));
        }
        installed.talkingTo(sandbox);
        for (String series : SERIES) {
            installed.set("hws." + series + ".enabled", "true").set("hws." + series + ".first-week", weeks.get(0));
        }
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void everyWeekIsThereOnceAndWholeAfterManyKills() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killWhileItPulls();
            whatHasANameIsWhole();
        }
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(this::allAreDescribed);
            daemon.stop();
            assertThat(daemon.end().exit()).isZero();
        }

        assertThat(sandbox.pulls()).anyMatch(pull -> pull.answered() == 206);
        JsonNode calendar = new ObjectMapper()
                .readTree(installed.courier("publications", "--json").out());
        assertThat(calendar.findValuesAsText("state")).containsOnly("archived");
        assertThat(calendar.findValuesAsText("editions")).containsOnly("1");
        for (String series : SERIES) {
            assertThat(files(series)).allMatch(file -> file.matches("\\d{4}/\\d{6}[.](zip|json)"));
        }
        whatHasANameIsWhole();
    }

    private void killWhileItPulls() throws Exception {
        int before = sandbox.pulls().size();
        try (Running daemon = installed.daemon()) {
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> sandbox.pulls().size() > before || allAreDescribed());
            await().pollDelay(Duration.ofMillis(chance.nextInt(1500)))
                    .atMost(SOON)
                    .until(() -> true);
            daemon.close();
            await().atMost(SOON).until(() -> !daemon.isAlive());
        }
    }

    private boolean allAreDescribed() throws IOException {
        List<String> sides = weeks.stream()
                .map(week -> week.substring(0, 4) + "/" + week + ".json")
                .toList();
        for (String series : SERIES) {
            if (!files(series).containsAll(sides)) {
                return false;
            }
        }
        return true;
    }

    private Path archive(String series) {
        return installed.home().resolve("archive").resolve(series);
    }

    private List<String> files(String series) throws IOException {
        if (!Files.isDirectory(archive(series))) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(archive(series))) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> archive(series).relativize(file).toString())
                    .toList();
        }
    }

    /** By its side file; a crash may have come before that, but not before its last byte. */
    private void whatHasANameIsWhole() throws IOException {
        for (String series : SERIES) {
            for (String file : files(series)) {
                if (file.matches("\\d{4}/.*[.]zip")) {
                    Path zip = archive(series).resolve(file);
                    Path side = archive(series).resolve(file.replaceFirst("[.]zip$", ".json"));
                    assertThat(Files.size(zip)).as(file).isGreaterThan(BYTES);
                    if (Files.exists(side)) {
                        assertThat(Sha256.of(zip).sha256())
                                .as(file)
                                .isEqualTo(new ObjectMapper()
                                        .readTree(side.toFile())
                                        .path("sha256")
                                        .asText());
                    }
                }
            }
        }
    }
}
