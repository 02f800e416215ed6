package org.haguecourier.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class DurableFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] ONE = "one".getBytes(UTF_8);
    private static final byte[] OTHER = "other".getBytes(UTF_8);

    @TempDir
    Path home;

    private Path staging;
    private Path target;
    private DurableFiles files;

    @BeforeEach
    void open() throws IOException {
        staging = Files.createDirectory(home.resolve("work"));
        target = home.resolve("inbox/below/file.json");
        files = new DurableFiles(staging);
    }

    @Test
    void whoReadsAllTheTimeSeesAWholeFileEveryTime() throws Exception {
        files.replace(target, version(0));
        AtomicInteger reads = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        var reader = CompletableFuture.runAsync(() -> {
            int last = 0;
            while (!done.get()) {
                int now = read();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
                reads.incrementAndGet();
            }
        });

        for (int i = 1; i <= 400; i++) {
            files.replace(target, version(i));
        }
        await().until(() -> reads.get() > 100 || reader.isDone());
        done.set(true);
        reader.join();

        assertThat(read()).isEqualTo(400);
        assertThat(staging).isEmptyDirectory();
    }

    /** Of lengths from nothing to several blocks, so that a mix of two would be found out. */
    private static byte[] version(int number) {
        String filler = "x".repeat(number * 7919 % 20_000);
        return ("{\"version\":" + number + ",\"filler\":\"" + filler + "\",\"again\":" + number + "}").getBytes(UTF_8);
    }

    private int read() {
        try {
            var json = JSON.readTree(Files.readAllBytes(target));
            assertThat(json.get("again")).isEqualTo(json.get("version"));
            return json.get("version").asInt();
        } catch (IOException partial) {
            throw new AssertionError(partial);
        }
    }

    @Test
    void createNeverReplacesWhatIsThere() throws Exception {
        files.create(target, ONE);

        assertThatThrownBy(() -> files.create(target, OTHER)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(target).hasBinaryContent(ONE);
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void createAcceptsItsOwnFileFromBeforeACrash() throws Exception {
        files.create(target, ONE);
        files.create(target, ONE);

        assertThat(target).hasBinaryContent(ONE);
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void createTakesContentOfAnyLengthPieceByPiece() throws Exception {
        byte[] large = version(7);

        files.create(target, out -> {
            for (int i = 0; i < 100; i++) {
                out.write(large);
                assertThat(target).doesNotExist();
            }
        });

        assertThat(target).hasSize(100L * large.length);
        assertThatThrownBy(() -> files.create(target, out -> out.write(OTHER)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target).hasSize(100L * large.length);
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void contentThatBreaksOffLeavesNoFile() {
        assertThatThrownBy(() -> files.create(target, out -> {
                    out.write(new byte[1_000_000]);
                    throw new IOException("broken off");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("broken off");

        assertThat(target).doesNotExist();
        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void aMoveNeverReplacesWhatIsThere() throws Exception {
        Path whole = Files.write(staging.resolve("id.zip"), ONE);
        files.create(target, OTHER);

        assertThatThrownBy(() -> DurableNames.move(whole, target)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(target).hasBinaryContent(OTHER);
        assertThat(whole).hasBinaryContent(ONE);
    }

    @Test
    void aMoveGoesOnAfterACrashBetweenItsTwoSteps() throws Exception {
        Path whole = Files.write(staging.resolve("id.zip"), ONE);
        Files.createDirectories(target.getParent());
        Files.createLink(target, whole);

        DurableNames.move(whole, target);

        assertThat(target).hasBinaryContent(ONE);
        assertThat(whole).doesNotExist();
    }

    /** The writer goes on until the copy is made: one that waited for the end would never be. */
    @Test
    @Timeout(60)
    void aCopyIsWhatItsFingerprintSaysThoughTheSourceGrowsMeanwhile() throws Exception {
        Path source = Files.write(home.resolve("growing.zip"), new byte[3_000_000]);
        CountDownLatch growing = new CountDownLatch(20);
        AtomicBoolean done = new AtomicBoolean();
        var writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                grow(source);
                growing.countDown();
            }
        });
        growing.await();

        Path copy = staging.resolve("copy.zip");
        Fingerprint said = files.copy(source, copy);
        done.set(true);
        writer.join();

        assertThat(Sha256.of(copy)).isEqualTo(said);
        assertThat(Files.size(copy)).isEqualTo(said.bytes());
        assertThat(said).isEqualTo(new Fingerprint(Sha256.of(Files.readAllBytes(copy)), Files.size(copy)));
    }

    private static void grow(Path file) {
        try {
            Files.write(file, new byte[1000], StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A full disk must not be filled further by each try. */
    @Test
    void whatFailsLeavesNothingHalfWrittenBehind() throws Exception {
        Path noFile = Files.createDirectory(home.resolve("folder.zip"));
        Path blocked = Files.write(home.resolve("blocked"), ONE).resolve("file.json");

        assertThatThrownBy(() -> files.copy(noFile, staging.resolve("copy.zip")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.create(blocked, ONE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.replace(blocked, ONE)).isInstanceOf(IOException.class);

        assertThat(staging).isEmptyDirectory();
    }

    @Test
    void clearingTheStagingFolderTakesHalfWrittenFilesAlone() throws Exception {
        for (String name : new String[] {"a.part", "b.part", "c.zip", "part", "d.part.zip"}) {
            Files.write(staging.resolve(name), ONE);
        }

        files.clearStaging();

        try (Stream<Path> left = Files.list(staging)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("c.zip", "part", "d.part.zip");
        }
    }

    @Test
    void foldersAreMadeAsDeepAsNeededAndMayBeThereAlready() throws Exception {
        Path deep = home.resolve("a/b/c");

        DurableNames.makeFolder(deep);
        DurableNames.makeFolder(deep);

        assertThat(deep).isDirectory();
        assertThatThrownBy(() -> DurableNames.makeFolder(Files.write(deep.resolve("file"), ONE)))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
