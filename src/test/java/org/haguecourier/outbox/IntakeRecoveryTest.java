package org.haguecourier.outbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.Sha256;
import org.haguecourier.ledger.Arrival;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Parcel;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a crash or a fault left between the claim and the ledger. */
class IntakeRecoveryTest {
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
    void theRestAfterAFailureIsNoLongerWhenTheClockIsSetBack() throws Exception {
        bench.breakLedger();
        assertThatThrownBy(() -> bench.intake.take(bench.drop("A.zip", ZIP))).isInstanceOf(LedgerException.class);
        bench.mendLedger();

        bench.clock.leap(Duration.ofDays(-1));
        bench.clock.forward(Duration.ofSeconds(6));
        bench.intake.takeUpAgain();

        assertThat(bench.ledger.find("A")).isPresent();
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
