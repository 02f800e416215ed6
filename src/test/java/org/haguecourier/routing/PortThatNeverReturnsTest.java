package org.haguecourier.routing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** An Office's check may take as long as it likes; the courier can be stopped all the same. */
class PortThatNeverReturnsTest extends OnTheWire {
    private static final Duration PATIENCE_AND_LAST_HAND = Duration.ofSeconds(30);

    @Test
    void theCourierStopsAndThePackageGoesAfterTheNextStart() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CourierInTest courier = CourierInTest.start(folder.resolve("home"), key, sandbox, Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("scan").process(exchange -> {
                    asked.countDown();
                    never.await();
                });
            }
        });
        courier.camel().getShutdownStrategy().setTimeout(1);
        courier.drop("A.zip", Packages.one());
        asked.await();
        assertTimeout(PATIENCE_AND_LAST_HAND, courier::close);
        assertThat(sandbox.posts()).isEmpty();

        CourierInTest again = courier();
        again.awaitState("A", State.REGISTERED);
        never.countDown();
        assertThat(sandbox.posts()).hasSize(1);
        assertThat(again.entry("A").attempts()).isEqualTo(1);
    }
}
