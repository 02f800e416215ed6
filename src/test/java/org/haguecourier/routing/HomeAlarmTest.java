package org.haguecourier.routing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.disk.Act;
import org.haguecourier.disk.WatchedDisk;
import org.haguecourier.disk.Watcher;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A disk that fails, on a real courier, and what a route of the Office at {@code direct:alarm} hears of it. */
class HomeAlarmTest extends OnTheWire {
    private static final Duration SOON = Duration.ofSeconds(40);

    private final List<Map<String, Object>> told = new CopyOnWriteArrayList<>();
    private volatile boolean forbidden;

    @Test
    void theOfficeHearsThatTheHomeFailsAndThatItIsOver() throws Exception {
        CourierInTest courier = courierWith(
                exchange -> told.add(Map.copyOf(exchange.getMessage().getHeaders())));
        fail(courier);
        await().atMost(SOON).until(() -> told.size() == 1);
        assertThat(told.get(0))
                .containsEntry("alarm", "home")
                .containsEntry("allClear", false)
                .hasEntrySatisfying(
                        "alarmText",
                        text -> assertThat(text).asString().contains("takes no new work", "/inbox may not be written"));

        forbidden = false;
        courier.awaitState("A", State.REGISTERED);
        await().atMost(SOON).until(() -> told.size() == 2);
        assertThat(told.get(1)).containsEntry("alarm", "home").containsEntry("allClear", true);
    }

    @Test
    void aRouteThatNeverComesBackHoldsUpNothing() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CourierInTest courier = courierWith(exchange -> {
            told.add(Map.of());
            never.await();
        });
        fail(courier);
        await().atMost(SOON).until(() -> told.size() == 1);

        forbidden = false;
        courier.awaitState("A", State.REGISTERED);
        never.countDown();
    }

    private void fail(CourierInTest courier) throws IOException {
        forbidden = true;
        courier.drop("A.zip", Packages.one());
    }

    private CourierInTest courierWith(Processor alarm) throws Exception {
        return closedAtTheEnd(CourierInTest.startOn(
                root -> WatchedDisk.watch(root, new Watcher() {
                    @Override
                    public void before(Act act) throws IOException {
                        if (forbidden && act.place().equals("inbox")) {
                            throw new AccessDeniedException(act.file().toString());
                        }
                    }
                }),
                folder.resolve("home"),
                key,
                sandbox,
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:alarm").routeId("lamp").process(alarm);
                    }
                }));
    }
}
