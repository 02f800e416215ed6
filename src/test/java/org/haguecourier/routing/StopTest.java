package org.haguecourier.routing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An orderly stop while a package is on the wire. */
class StopTest extends OnTheWire {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    @ParameterizedTest
    @CsvSource({"200, submitted, sent", "502, held, held", "422, rejected, rejected"})
    void theAnswerThatComesLastIsToBeSeenInReceiptAndFolder(int status, String state, String place) throws Exception {
        byte[] zip = Packages.one();
        CourierInTest courier = courierFor(hws(turn -> {
            turn.read();
            arrived.countDown();
            stopping.await();
            turn.send(RawHws.reply(status, "", status == 200 ? RawHws.FILED : "no"));
            return false;
        }));
        courier.drop("A.zip", zip);
        arrived.await();
        courier.awaitState("A", State.SUBMITTING);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(courier::close);
        await().atMost(CourierInTest.PATIENCE).until(() -> courier.camel().isStopping());
        stopping.countDown();
        stopped.get(CourierInTest.PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(courier.receipt("A").path("state").asText()).isEqualTo(state);
        assertThat(courier.answers("A")).hasSize(1);
        assertThat(courier.home().root().resolve(place).resolve("A.zip")).hasBinaryContent(zip);
        assertThat(courier.home().work()).isDirectoryNotContaining("glob:**.zip");
    }
}
