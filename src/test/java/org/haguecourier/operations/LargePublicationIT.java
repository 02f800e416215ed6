package org.haguecourier.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.figures.Figures;
import org.haguecourier.files.Sha256;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Bulletins that are far larger than the daemon's memory. {@code publications.it.bytes} sets how large. */
class LargePublicationIT {
    private static final long BYTES = Long.getLong("publications.it.bytes", 300_000_000);
    private static final Duration SOON = Duration.ofSeconds(90).plusSeconds(BYTES / 10_000_000);
    private static final int MOST_MEGABYTES = 320;

    @TempDir
    Path folder;

    private final List<String> weeks = PublicationsIT.weeks(2);
    private Installed installed;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws Exception {
        installed = Installed.in(folder).withHeap("64m");
        sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()));
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 404));
        weeks.forEach(week -> sandbox.publish(
                PublicationOrder.ofAll().in(week).with(Term.BYTES, BYTES).with(Term.ANSWER, 200)));
        installed.talkingTo(sandbox).set("hws.bulletin.enabled", "true").set("hws.bulletin.first-week", weeks.get(0));
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void theyComeWholeInLittleMemoryAndGoOnWhereAKillHasCutThem() throws Exception {
        long seconds;
        long peak;
        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> isDone(weeks.get(0)));
            seconds =
                    Duration.between(sandbox.pulls().get(0).at(), Instant.now()).toSeconds();
            await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> partial() > BYTES / 3);
            peak = peakMegabytes(daemon);
            daemon.close();
            await().atMost(SOON).until(() -> !daemon.isAlive());
        }
        assertThat(zip(weeks.get(1))).doesNotExist();
        assertThat(partial()).isBetween(BYTES / 3, BYTES - 1);

        try (Running daemon = installed.daemon().ready()) {
            await().atMost(SOON).until(() -> isDone(weeks.get(1)));
            peak = Math.max(peak, peakMegabytes(daemon));
        }
        Pull last = pullsOf(weeks.get(1)).reduce((one, next) -> next).orElseThrow();
        assertThat(last.range()).hasValueSatisfying(range -> assertThat(range).matches("bytes=[1-9]\\d+-"));
        assertThat(last.answered()).isEqualTo(206);
        for (String week : weeks) {
            isWhole(week);
        }
        assertThat(partial()).isZero();
        Figures.put(
                "large-publication",
                Map.of("bytes", BYTES, "heap", "64m", "peak RSS, MB", peak, "from question to archive, s", seconds));
        assertThat(peak).isLessThan(MOST_MEGABYTES);
    }

    private boolean isDone(String week) throws IOException {
        if (Files.exists(zip(week))) {
            assertThat(Files.size(zip(week))).as("under its name").isEqualTo(wholeLength(week));
        }
        return Files.exists(sideFile(week));
    }

    private void isWhole(String week) throws IOException {
        String side = new ObjectMapper()
                .readTree(sideFile(week).toFile())
                .path("sha256")
                .asText();
        assertThat(Sha256.of(zip(week)).sha256()).isEqualTo(side);
        assertThat(Files.size(zip(week))).isEqualTo(wholeLength(week));
    }

    /** As the sandbox knows it from the first question. */
    private long wholeLength(String week) {
        return pullsOf(week).findFirst().orElseThrow().length();
    }

    private Stream<Pull> pullsOf(String week) {
        return sandbox.pulls().stream().filter(pull -> pull.week().equals(week));
    }

    private Path zip(String week) {
        return archive().resolve(week.substring(0, 4)).resolve(week + ".zip");
    }

    private Path sideFile(String week) {
        return archive().resolve(week.substring(0, 4)).resolve(week + ".json");
    }

    private Path archive() {
        return installed.home().resolve("archive/bulletin");
    }

    private long partial() throws IOException {
        Path part = archive().resolve(".incoming").resolve(weeks.get(1) + ".zip.partial");
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /** Of memory, from the process's start to now. */
    private static long peakMegabytes(Running daemon) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + daemon.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1000)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
