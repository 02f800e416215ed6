package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTest {
    private static final byte[] ZIP = OutboxBench.zip("content");

    @TempDir
    Path root;

    private OutboxBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new OutboxBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<String> names() {
        return Stream.of(
                "plain.zip",
                "UPPER.ZIP",
                "with space.zip",
                "quote'\"`.zip",
                "${user.home}.zip",
                "{{hws.home}}.zip",
                "line\nbreak.zip",
                "\ud83d\udce6\u202e.zip",
                "x".repeat(246) + ".zip");
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileBecomesAnEntryAndIsOursByteForByte(String name) throws Exception {
        Path file = bench.drop(name, ZIP);

        Entry entry = bench.intake.take(file).orElseThrow();

        assertThat(entry.state()).isEqualTo(State.RECEIVED);
        assertThat(entry.environment()).isEqualTo("sandbox");
        assertThat(entry.parcel().file()).isEqualTo(name);
        assertThat(entry.parcel().folder()).isEmpty();
        assertThat(entry.parcel().sha256()).isEqualTo(Sha256.of(ZIP));
        assertThat(entry.parcel().bytes()).isEqualTo(ZIP.length);
        assertThat(bench.inWork(entry)).hasBinaryContent(ZIP);
        assertThat(bench.entries()).containsExactly(entry);
        assertThat(bench.outboxFiles()).isEmpty();
        assertThat(bench.claimed()).isEmpty();
    }

    @Test
    void theSubFolderIsRemembered() throws Exception {
        Entry entry = bench.intake.take(bench.drop("refusals/2026/A.zip", ZIP)).orElseThrow();

        assertThat(entry.parcel().folder()).isEqualTo("refusals/2026");
        assertThat(entry.reference()).isEqualTo("A");
        assertThat(root.resolve("outbox/refusals/2026")).isEmptyDirectory();
    }

    @Test
    void aFileThatVanishesIsNoError() throws Exception {
        Path file = bench.drop("A.zip", ZIP);
        Files.delete(file);

        assertThat(bench.intake.take(file)).isEmpty();

        assertThat(bench.entries()).isEmpty();
        assertThat(bench.claimed()).isEmpty();
    }

    @Test
    void theSameContentAgainIsADuplicate() throws Exception {
        bench.intake.take(bench.drop("A.zip", ZIP));

        Entry again = bench.intake.take(bench.drop("A.zip", ZIP)).orElseThrow();

        assertThat(again.state()).isEqualTo(State.DUPLICATE);
        assertThat(again.duplicateOf()).contains("A");
    }

    @Test
    void whoeverStillHasTheFileOpenCannotChangeWhatWeHave() throws Exception {
        Path file = bench.drop("A.zip", ZIP);
        try (FileChannel writer = FileChannel.open(file, StandardOpenOption.WRITE)) {
            Entry entry = bench.intake.take(file).orElseThrow();

            writer.write(ByteBuffer.wrap(new byte[ZIP.length * 2]), 0);
            writer.force(true);

            assertThat(Sha256.of(bench.inWork(entry)))
                    .isEqualTo(new Fingerprint(entry.parcel().sha256(), ZIP.length));
        }
    }

    /** It was whole for a moment, and nobody can know whether its writer meant that moment. */
    @Test
    void whatIsWrittenOnWhileItIsTakenGoesBackWithAllThatWasWritten() throws Exception {
        Path watched = WatchedDisk.watch(root.resolve("other"), new Watcher() {
            @Override
            public void after(Act act) throws IOException {
                if (act.toString().equals("move work/*.part -> work/*.zip")) {
                    Path claimed = onlyFile(root.resolve("other/outbox/.claimed"));
                    Files.write(claimed, new byte[10], StandardOpenOption.APPEND);
                }
            }
        });
        try (OutboxBench other = new OutboxBench(watched)) {
            Path file = other.drop("A.zip", ZIP);

            assertThat(other.intake.take(file)).isEmpty();

            assertThat(Files.size(file)).isEqualTo(ZIP.length + 10);
            assertThat(other.entries()).isEmpty();
            assertThat(other.claimed()).isEmpty();
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void whatIsNoLongerWholeGoesBackUnderItsName() throws Exception {
        byte[] half = Arrays.copyOf(ZIP, ZIP.length / 2);
        Path file = bench.drop("sub/A.zip", half);

        assertThat(bench.intake.take(file)).isEmpty();

        assertThat(file).hasBinaryContent(half);
        assertThat(bench.outboxFiles()).containsExactly("sub/A.zip");
        assertThat(bench.home.work()).isEmptyDirectory();
        assertThat(bench.entries()).isEmpty();

        bench.drop("sub/A.zip", ZIP);
        assertThat(bench.intake.take(file)).isPresent();
    }

    /** A ledger was lost, and the Office has kept what it left. */
    @ParameterizedTest
    @ValueSource(strings = {"rejected/A.zip", "sent/A.zip", "held/A.zip", "inbox/A.receipt.json"})
    void aNameUnderWhichFilesLieAlreadyIsNotGivenAgain(String file) throws Exception {
        Files.writeString(root.resolve(file), "somebody else's");

        bench.intake.take(bench.drop("A.zip", OutboxBench.zip("content")));

        assertThat(bench.entries()).extracting(Entry::reference).containsExactly("A-2");
    }
}
