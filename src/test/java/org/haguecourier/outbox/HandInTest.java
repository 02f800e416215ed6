package org.haguecourier.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A caller is told the truth: it is taken and in the ledger, or it is not and nothing of it is left. */
class HandInTest {
    private static final byte[] ZIP = OutboxBench.zip("content");
    private static final HandedInName NAME = HandedInName.of("sub/A.zip");

    @TempDir
    Path root;

    private OutboxBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new OutboxBench(root.resolve("home"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void whatTheLedgerDoesNotTakeIsNotTakenLaterEither() throws Exception {
        bench.breakLedger();
        assertThatThrownBy(() -> handIn(bench)).isInstanceOf(RuntimeException.class);
        nothingIsLeft(bench);

        bench.mendLedger();
        bench.clock.forward(java.time.Duration.ofMinutes(1));
        bench.intake.takeUpAgain();
        assertThat(bench.entries()).isEmpty();
        assertThat(handIn(bench).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void whatTheLedgerHasIsTakenAlsoIfItsClaimCannotBeClearedAway() throws Exception {
        try (OutboxBench other = watched(act -> {
            if (act.toString().equals("delete outbox/.claimed/*/sub/A.zip")) {
                throw new IOException("Input/output error");
            }
        })) {
            assertThat(handIn(other).reference()).isEqualTo("A");
            assertThat(other.entries()).hasSize(1);
        }
    }

    @Test
    void itIsNotTakenUpAgainWhileItIsBeingTaken() throws Exception {
        OutboxBench[] other = new OutboxBench[1];
        other[0] = watched(act -> {
            if (act.toString().equals("move work/*.part -> work/*.zip")) {
                CompletableFuture.runAsync(() -> takeUpAgain(other[0])).join();
            }
        });
        try (OutboxBench opened = other[0]) {
            handIn(opened);
            assertThat(opened.entries()).hasSize(1);
            nothingIsLeftInOutbox(opened);
        }
    }

    @Test
    void whatIsSpoiltBetweenItsTwoLooksIsNotLeftInTheOutbox() throws Exception {
        AtomicBoolean once = new AtomicBoolean();
        try (OutboxBench other = watched(act -> {
            if (act.toString().equals("move work/*.part -> work/*.zip") && once.compareAndSet(false, true)) {
                Files.write(claimed(), new byte[10], StandardOpenOption.APPEND);
            }
        })) {
            assertThatThrownBy(() -> handIn(other))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was not taken");
            nothingIsLeft(other);
        }
    }

    private Path claimed() throws IOException {
        try (Stream<Path> tree = Files.walk(root.resolve("other/outbox/.claimed"))) {
            return tree.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private interface Deed {
        void at(Act act) throws IOException;
    }

    private OutboxBench watched(Deed deed) throws IOException {
        return new OutboxBench(WatchedDisk.watch(root.resolve("other"), new Watcher() {
            @Override
            public void before(Act act) throws IOException {
                deed.at(act);
            }
        }));
    }

    private static Entry handIn(OutboxBench at) throws IOException {
        return at.handIn.take(NAME, out -> out.write(ZIP));
    }

    private static void takeUpAgain(OutboxBench at) {
        try {
            at.intake.takeUpAgain();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void nothingIsLeft(OutboxBench at) throws IOException {
        nothingIsLeftInOutbox(at);
        assertThat(at.home.work()).isEmptyDirectory();
    }

    private static void nothingIsLeftInOutbox(OutboxBench at) throws IOException {
        assertThat(at.outboxFiles()).isEmpty();
        assertThat(at.claimed()).isEmpty();
    }
}
