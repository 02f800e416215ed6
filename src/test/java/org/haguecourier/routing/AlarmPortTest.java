package org.haguecourier.routing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.integration.HoldPackage;
import org.haguecourier.ledger.State;
import org.haguecourier.promise.Promise;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code direct:alarm}: what somebody should look at, and that it is over. */
class AlarmPortTest extends OnTheWire {
    @Test
    @Promise("alarm")
    void aHeldPackageIsAnAlarmUntilItIsHeldNoMoreAndAFailingRouteHearsAgain() throws Exception {
        List<Message> told = new CopyOnWriteArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        CourierInTest courier = courier(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("sign").throwException(new HoldPackage("sign it"));
                from("direct:alarm").routeId("lamp").process(exchange -> {
                    if (tries.getAndIncrement() == 0) {
                        throw new IllegalStateException("the lamp is broken");
                    }
                    told.add(exchange.getMessage().copy());
                });
            }
        });
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.HELD);
        await().atMost(CourierInTest.PATIENCE).until(() -> told.size() == 1);
        new HeldPackages(courier.ledger(), Clock.systemUTC()).release("A", new Decision("me", "looked at it"));
        courier.awaitState("A", State.REGISTERED);
        await().atMost(CourierInTest.PATIENCE).until(() -> told.size() == 2);

        assertThat(tries).hasValue(3);
        assertThat(told.get(0).getHeaders())
                .containsEntry("alarm", "held")
                .containsEntry("allClear", false)
                .containsEntry("reference", "A")
                .containsEntry(
                        "alarmText", "The package A is held: not sent: The Office's own check holds it: sign it");
        assertThat(told.get(1).getHeaders())
                .containsEntry("alarm", "held")
                .containsEntry("allClear", true)
                .containsEntry(
                        "alarmText", "The package A is held no more, it is deferred: released by me: looked at it");
        assertThat(told.get(0).getBody(String.class)).contains("\"state\" : \"held\"");
    }

    @Test
    @Promise("alarm")
    void withoutARouteThereAlarmsAreNoTrouble() throws Exception {
        CourierInTest courier = courier(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("sign").throwException(new HoldPackage("sign it"));
            }
        });
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.HELD);
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.ledger()
                                .subscriptions()
                                .find("courier-alarms")
                                .orElseThrow()
                                .position()
                        > 0);
    }
}
