package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.HandClock;
import org.haguecourier.packages.WholeZip;

import static org.assertj.core.api.Assertions.assertThat;

class WaitingTest {
    private static final byte[] ZIP = OutboxBench.zip("content");
    private static final Duration STALE = Duration.ofMinutes(10);

    @TempDir
    Path outbox;

    private final HandClock clock = new HandClock();
    private final WholeZip zips = new WholeZip();
    private final AtomicInteger reads = new AtomicInteger();
    private final Heard heard = Heard.from(LeftAlone.class);
    private Waiting waiting;

    @BeforeEach
    void open() {
        waiting = new Waiting(outbox, this::isWhole, clock, clock::elapsed, STALE);
    }

    private boolean isWhole(Path file) {
        reads.incrementAndGet();
        return zips.isWhole(file);
    }

    @AfterEach
    void close() {
        heard.close();
    }

    private Path write(int length) throws IOException {
        return write(Arrays.copyOf(ZIP, length), clock.instant());
    }

    private Path write(byte[] content, Instant modified) throws IOException {
        Path file = Files.write(outbox.resolve("A.zip"), content);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }

    @Test
    void whereverTheWriterPausesTheFileIsReadyOnlyAtItsEnd() throws Exception {
        for (int length = 0; length < ZIP.length; length++) {
            Path file = write(length);
            assertThat(waiting.isReady(file)).as("%d bytes", length).isFalse();
            clock.forward(Duration.ofMinutes(2));
            assertThat(waiting.isReady(file))
                    .as("%d bytes, two minutes later", length)
                    .isFalse();
        }

        assertThat(waiting.isReady(write(ZIP.length))).isTrue();
    }

    @Test
    void whatHasNotChangedIsNotReadAgainUntilAMinuteIsOver() throws Exception {
        Path file = write(10);
        clock.forward(Duration.ofSeconds(4));
        for (int second = 0; second < 60; second++) {
            assertThat(waiting.isReady(file)).isFalse();
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(reads).hasValue(1);

        waiting.isReady(file);
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatHasGrownIsReadAgainAtOnce() throws Exception {
        write(10);
        clock.forward(Duration.ofSeconds(4));
        assertThat(waiting.isReady(outbox.resolve("A.zip"))).isFalse();

        assertThat(waiting.isReady(write(ZIP, HandClock.START))).isTrue();
    }

    /** A file of the final length whose blocks come in any order, on a disk whose clock goes in steps. */
    @Test
    void aChangeThatTheFileTimeMayHideIsNotMissed() throws Exception {
        Path file = write(new byte[ZIP.length], HandClock.START);
        clock.forward(Duration.ofSeconds(1));
        assertThat(waiting.isReady(file)).isFalse();

        assertThat(waiting.isReady(write(ZIP, HandClock.START))).isTrue();
    }

    @Test
    void aFileThatNobodyFinishesIsToldOnce() throws Exception {
        Path file = write(10);
        for (int minute = 0; minute < 60; minute++) {
            assertThat(waiting.isReady(file)).isFalse();
            assertThat(heard.messages()).hasSize(minute <= STALE.toMinutes() ? 0 : 1);
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(heard.messages()).singleElement().asString().contains("A.zip", "10 minutes", "no whole ZIP");
    }

    @Test
    void aFileThatIsBeingWrittenIsNotToldOf() throws Exception {
        for (int minute = 0; minute < 60; minute++) {
            waiting.isReady(write(10 + minute));
            clock.forward(Duration.ofMinutes(1));
        }

        assertThat(heard.messages()).isEmpty();
    }

    @Test
    void aFolderIsNeverReadyWhateverItsName() throws Exception {
        Path folder = Files.createDirectory(outbox.resolve("x.zip"));
        Files.write(folder.resolve("content"), ZIP);

        isNeverReadyNorOpened(folder);
    }

    @Test
    void whatLiesBehindALinkToAFolderIsNeverReadyAndToldOnceForAll(@TempDir Path elsewhere) throws Exception {
        Path archive = Files.createDirectories(elsewhere.resolve("deep"));
        Files.write(archive.resolve("B.zip"), ZIP);
        Files.write(archive.resolve("C.zip"), ZIP);
        Path link = Files.createSymbolicLink(outbox.resolve("back"), elsewhere);

        assertThat(waiting.isReady(link.resolve("deep/B.zip"))).isFalse();
        assertThat(waiting.isReady(link.resolve("deep/C.zip"))).isFalse();
        assertThat(waiting.isReady(write(ZIP.length))).isTrue();
        assertThat(heard.messages()).singleElement().asString().contains("back", "a link");
    }

    @Test
    void aLinkIsNeverReadyThoughItLeadsToAWholeZip() throws Exception {
        Path elsewhere = Files.write(outbox.resolve("elsewhere"), ZIP);

        isNeverReadyNorOpened(Files.createSymbolicLink(outbox.resolve("x.zip"), elsewhere));
        isNeverReadyNorOpened(Files.createSymbolicLink(outbox.resolve("y.zip"), outbox.resolve("nowhere")));
    }

    /** To open one would wait for a writer for ever. */
    @Test
    void aPipeIsNeverReady() throws Exception {
        Path pipe = outbox.resolve("x.zip");
        int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(made == 0, "no mkfifo on this machine");

        isNeverReadyNorOpened(pipe);
    }

    private void isNeverReadyNorOpened(Path file) {
        int before = heard.messages().size();
        for (int minute = 0; minute < 20; minute++) {
            assertThat(waiting.isReady(file)).isFalse();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(reads).hasValue(0);
        assertThat(heard.messages()).hasSize(before + 1).last().asString().contains("not a regular file");
    }

    @Test
    void aFileThatIsGoneIsNotReady() {
        assertThat(waiting.isReady(outbox.resolve("gone.zip"))).isFalse();
        assertThat(reads).hasValue(0);
    }

    /** However the clock is set, an unfinished file is neither read at every look, nor told of too early or too late. */
    @ParameterizedTest
    @ValueSource(longs = {1, -1})
    void aClockThatLeapsChangesNothing(long days) throws Exception {
        Path file = write(10);
        clock.leap(Duration.ofDays(days));
        for (int second = 0; second < 60; second++) {
            assertThat(waiting.isReady(file)).isFalse();
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(reads.get()).isLessThanOrEqualTo(6);
        assertThat(heard.messages()).isEmpty();

        clock.leap(Duration.ofDays(-days));
        for (int minute = 0; minute < 11; minute++) {
            assertThat(waiting.isReady(file)).isFalse();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(heard.messages()).hasSize(1);
        assertThat(waiting.isReady(write(ZIP.length))).isTrue();
    }
}
