package org.haguecourier.outbox;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.files.Fingerprint;
import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void whatACrashLeftClaimedIsEntered() throws Exception {
        Claim claim = bench.claims.take(bench.drop("sub/A.zip", ZIP)).orElseThrow();

        bench.intake.takeUpAgain();

        Entry entry = bench.ledger.find("A").orElseThrow();
        assertThat(entry.parcel().id()).isEqualTo(claim.id());
        assertThat(entry.parcel().folder()).isEqualTo("sub");
        assertThat(bench.inWork(entry)).hasBinaryContent(ZIP);
        assertThat(bench.claimed()).isEmpty();
    }

    @Test
    void whatACrashLeftClaimedThoughItWasEnteredIsNotEnteredTwice() throws Exception {
        Claim claim = bench.claims.take(bench.drop("A.zip", ZIP)).orElseThrow();
        bench.ledger.enter(new Arrival(new Parcel(claim.id(), "A.zip", "", Sha256.of(ZIP), ZIP.length), "sandbox"));

        bench.intake.takeUpAgain();

        assertThat(bench.entries()).hasSize(1);
        assertThat(bench.claimed()).isEmpty();
        assertThat(bench.outboxFiles()).isEmpty();
    }

    @Test
    void aLedgerThatFailsLeavesTheFileClaimedAndItIsTakenUpAgain() throws Exception {
        Path other = bench.drop("B.zip", OutboxBench.zip("other"));
        bench.breakLedger();
        assertThatThrownBy(() -> bench.intake.take(bench.drop("A.zip", ZIP)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("the disk is full");
        assertThat(bench.claims.leftovers()).extracting(Claim::name).containsExactly("A.zip");

        // Nothing is tried again at once, and nothing more is claimed meanwhile.
        bench.mendLedger();
        bench.intake.takeUpAgain();
        assertThat(bench.intake.take(other)).isEmpty();
        assertThat(other).exists();
        assertThat(bench.entries()).isEmpty();

        bench.clock.forward(Duration.ofSeconds(6));
        bench.intake.takeUpAgain();

        assertThat(bench.ledger.find("A").orElseThrow().state()).isEqualTo(State.RECEIVED);
        assertThat(bench.intake.take(other)).isPresent();
        assertThat(bench.claimed()).isEmpty();
    }

    @Test
    void oneClaimThatCannotBeEnteredKeepsNothingElseOut() throws Exception {
        Claim stuck = bench.claims.take(bench.drop("stuck.zip", ZIP)).orElseThrow();
        bench.claims.take(bench.drop("fine.zip", OutboxBench.zip("fine")));
        Path inTheWay = root.resolve("work/" + stuck.id() + ".zip");
        Files.createDirectories(inTheWay.resolve("not empty"));

        bench.intake.takeUpAgain();
        assertThat(bench.intake.take(bench.drop("new.zip", OutboxBench.zip("new"))))
                .isPresent();

        assertThat(bench.entries()).extracting(Entry::reference).containsExactlyInAnyOrder("fine", "new");
        Files.delete(inTheWay.resolve("not empty"));
        Files.delete(inTheWay);
        bench.clock.forward(Duration.ofSeconds(6));
        bench.intake.takeUpAgain();
        assertThat(bench.ledger.find("stuck")).isPresent();
        assertThat(bench.claimed()).isEmpty();
    }
}
