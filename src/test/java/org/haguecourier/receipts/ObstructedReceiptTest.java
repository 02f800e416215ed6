package org.haguecourier.receipts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.haguecourier.ledger.Change;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Picture;
import org.haguecourier.ledger.State;
import org.haguecourier.outbox.Heard;

import static org.assertj.core.api.Assertions.assertThat;

/** Something is in the way of one receipt: somebody is told, and not again every ten seconds. */
class ObstructedReceiptTest {
    @TempDir
    Path root;

    private final Heard heard = Heard.from(Receipts.class);
    private ReceiptBench bench;

    @BeforeEach
    void aPackageThatWasSent() throws Exception {
        bench = new ReceiptBench(root);
        Entry begun = bench.ledger.record(bench.received("", "A"), Change.to(State.SUBMITTING));
        bench.ledger.record(begun, Change.to(State.SUBMITTED).answer("xml", "<a/>".getBytes()));
    }

    @AfterEach
    void close() {
        heard.close();
        bench.close();
    }

    private interface Obstacle {
        void put(Path root) throws Exception;
    }

    static Stream<Obstacle> obstacles() {
        return Stream.of(
                root -> Files.writeString(root.resolve("inbox/A.01-submitted.xml"), "somebody else's"),
                root -> Files.createDirectories(root.resolve("inbox/A.receipt.json/full")),
                root -> Files.writeString(root.resolve("sent/A.zip"), "somebody else's"));
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void isToldAtOnceAndThenLessAndLessOften(Obstacle obstacle) throws Exception {
        obstacle.put(root);

        tryFor(Duration.ofDays(3), Duration.ofMinutes(10));

        assertThat(heard.messages())
                .hasSize(10)
                .allMatch(line -> line.startsWith("The receipt of A cannot be written: " + root));
        assertThat(heard.messages().get(0)).endsWith("it is said again in 10 minutes.");
        assertThat(heard.messages().get(9)).endsWith("it is said again in 1440 minutes.");
        assertThat(bench.receipts.obstructed()).containsOnlyKeys("A");
    }

    @Test
    void anotherReasonIsNews() throws Exception {
        Path first = Files.writeString(root.resolve("sent/A.zip"), "somebody else's");
        tryFor(Duration.ofMinutes(1), Receipts.PAUSE_AFTER_FAILURE);
        Files.delete(first);
        Files.writeString(root.resolve("inbox/A.01-submitted.xml"), "somebody else's");
        tryFor(Duration.ofMinutes(1), Receipts.PAUSE_AFTER_FAILURE);

        assertThat(heard.messages()).hasSize(2);
        assertThat(heard.messages().get(0)).contains("sent/A.zip is there already, with another content");
        assertThat(heard.messages().get(1)).contains("inbox/A.01-submitted.xml is there already");
    }

    @Test
    void whenItIsMendedTheReceiptIsWrittenAndThatIsToldToo() throws Exception {
        Path obstacle = Files.writeString(root.resolve("inbox/A.01-submitted.xml"), "somebody else's");
        tryFor(Duration.ofMinutes(1), Receipts.PAUSE_AFTER_FAILURE);
        Files.delete(obstacle);
        tryFor(Duration.ofMinutes(1), Receipts.PAUSE_AFTER_FAILURE);

        assertThat(bench.inbox()).isEqualTo(List.of("A.01-submitted.xml", "A.receipt.json"));
        assertThat(heard.messages()).hasSize(2);
        assertThat(heard.messages().get(1)).contains("The receipt of A is written again");
        assertThat(bench.receipts.obstructed()).isEmpty();
    }

    /** As the route and its policy do it. */
    private void tryFor(Duration time, Duration pause) {
        for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(pause)) {
            bench.ledger.nextPicture().ifPresent(this::tryOnce);
            bench.clock.forward(pause);
        }
    }

    private void tryOnce(Picture picture) {
        try {
            bench.receipts.publish(picture);
        } catch (Exception obstructed) {
            bench.receipts.publishLater(picture, obstructed);
        }
    }
}
