package org.haguecourier.routing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.ledger.Subscriber;
import org.haguecourier.promise.Promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** {@code ledger:events} as a route of an integrator sees it. */
class LedgerEventsTest extends OnTheWire {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Told(Map<String, Object> headers, JsonNode body) {
        String inShort() {
            return headers.get("reference") + " " + headers.get("event");
        }
    }

    private final List<Told> told = new CopyOnWriteArrayList<>();

    private void listen(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        told.add(new Told(new LinkedHashMap<>(message.getHeaders()), JSON.readTree(message.getBody(String.class))));
    }

    private static RouteBuilder route(String uri, Processor step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("office").process(step);
            }
        };
    }

    @Test
    @Promise("events-in-order")
    @Promise("event-body")
    void theWholeRoadOfAPackageIsToldInOrderWithTheReceiptOfEachMoment() throws Exception {
        CourierInTest courier = courier(Map.of(), route("ledger:events?subscriber=erp", this::listen));
        courier.drop("sub/A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        awaitTold("A registered");

        assertThat(told)
                .extracting(Told::inShort)
                .containsSubsequence(
                        "A received", "A updated", "A submitting", "A submitted", "A imported", "A registered");
        assertThat(told).extracting(one -> one.headers().get("eventNumber")).isEqualTo(numbers(told.size()));
        assertThat(told).allSatisfy(one -> {
            assertThat(one.body().path("state").asText())
                    .isEqualTo(one.headers().get("state"));
            assertThat(one.body()
                            .path("history")
                            .path(one.body().path("history").size() - 1)
                            .path("state")
                            .asText())
                    .isEqualTo(one.headers().get("state"));
            assertThat(one.headers()).containsEntry("kind", "package").containsEntry("folder", "sub");
        });
        assertThat(told.get(0).headers()).doesNotContainKeys("importId", "transactionType", "serviceRequestNumber");
        Told last = told.get(told.size() - 1);
        assertThat(last.headers())
                .containsEntry("final", true)
                .containsEntry(
                        "importId", courier.entry("A").progress().importId().orElseThrow())
                .containsKeys("eventTime", "detail", "serviceRequestNumber", "transactionType");
        assertThat(last.body()).isEqualTo(courier.receipt("sub/A"));
    }

    private static List<Object> numbers(int upTo) {
        List<Object> numbers = new ArrayList<>();
        for (long i = 1; i <= upTo; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private void awaitTold(String last) {
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> told.stream().anyMatch(one -> one.inShort().equals(last)));
    }

    @Test
    @Promise("event-filter")
    void onlyWhatWasAskedForIsTold() throws Exception {
        CourierInTest courier =
                courier(Map.of(), route("ledger:events?subscriber=erp&events=rejected,registered", this::listen));
        courier.drop("A.zip", Packages.one());
        courier.drop("B.zip", Packages.withoutItsDocument());
        awaitTold("A registered");
        awaitTold("B rejected");

        assertThat(told).hasSize(2);
    }

    @Test
    @Promise("failing-subscriber")
    void whatFailsIsToldAgainBeforeAnythingElseAndHoldsUpNobodyElse() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        AtomicInteger tries = new AtomicInteger();
        List<String> others = new CopyOnWriteArrayList<>();
        RouteBuilder other = new RouteBuilder() {
            @Override
            public void configure() {
                from("ledger:events?subscriber=other")
                        .routeId("other")
                        .process(exchange -> others.add(exchange.getMessage().getHeader("event", String.class)));
            }
        };
        CourierInTest courier = courier(
                Map.of(),
                route("ledger:events?subscriber=erp", exchange -> {
                    tries.incrementAndGet();
                    if (away.get()) {
                        throw new IOException("sftp://office:hunter2@10.0.0.1/in?password=hunter2 cannot be reached");
                    }
                    listen(exchange);
                }),
                other);
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        await().atMost(CourierInTest.PATIENCE).until(() -> others.contains("registered"));
        await().atMost(CourierInTest.PATIENCE).until(() -> tries.get() > 1);

        Subscriber erp = subscriber(courier, "erp");
        assertThat(told).isEmpty();
        assertThat(erp.position()).isZero();
        assertThat(erp.failures()).isPositive();
        assertThat(erp.problem())
                .hasValueSatisfying(
                        words -> assertThat(words).contains("cannot be reached").doesNotContain("hunter2"));

        away.set(false);
        awaitTold("A registered");
        assertThat(told).extracting(one -> one.headers().get("eventNumber")).isEqualTo(numbers(told.size()));
        await().atMost(CourierInTest.PATIENCE)
                .untilAsserted(
                        () -> assertThat(subscriber(courier, "erp").failures()).isZero());
    }

    private static Subscriber subscriber(CourierInTest courier, String name) {
        return courier.ledger().subscriptions().all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Promise("acknowledging")
    void aRouteThatHasDealtWithItsOwnFailureIsThroughAndOneThatRollsBackIsNot() throws Exception {
        AtomicInteger rolledBack = new AtomicInteger();
        RouteBuilder handles = new RouteBuilder() {
            @Override
            public void configure() {
                from("ledger:events?subscriber=handles&events=received")
                        .routeId("handles")
                        .onException(IOException.class)
                        .handled(true)
                        .process(LedgerEventsTest.this::listen)
                        .end()
                        .throwException(new IOException("no"));
                from("ledger:events?subscriber=back&events=received")
                        .routeId("back")
                        .process(exchange -> rolledBack.incrementAndGet())
                        .markRollbackOnly();
            }
        };
        CourierInTest courier = courier(Map.of(), handles);
        courier.drop("A.zip", Packages.one());

        await().atMost(CourierInTest.PATIENCE).until(() -> rolledBack.get() > 1);
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> subscriber(courier, "handles").position() == 1);
        assertThat(told).hasSize(1);
        assertThat(subscriber(courier, "back").position()).isZero();
    }

    @Test
    @Promise("position-kept")
    void whoStoppedGoesOnWhereHeStoppedAndWhoIsNewHearsWhatComes() throws Exception {
        CourierInTest first = courier(Map.of(), route("ledger:events?subscriber=erp&events=received", this::listen));
        first.drop("A.zip", Packages.one());
        awaitTold("A received");
        first.camel().getRouteController().stopRoute("office");
        first.drop("B.zip", Packages.one());
        first.awaitState("B", State.REGISTERED);
        assertThat(told).hasSize(1);

        first.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("ledger:events?subscriber=new&events=received")
                        .routeId("new")
                        .process(exchange -> {
                            exchange.getMessage()
                                    .setHeader(
                                            "reference",
                                            "new:" + exchange.getMessage().getHeader("reference"));
                            listen(exchange);
                        });
                from("ledger:events?subscriber=all&events=received&start=beginning")
                        .routeId("all")
                        .process(exchange -> {
                            exchange.getMessage()
                                    .setHeader(
                                            "reference",
                                            "all:" + exchange.getMessage().getHeader("reference"));
                            listen(exchange);
                        });
            }
        });
        first.camel().getRouteController().startRoute("office");
        awaitTold("B received");
        awaitTold("all:B received");
        first.drop("C.zip", Packages.one());
        awaitTold("C received");
        awaitTold("new:C received");
        awaitTold("all:C received");

        assertThat(told)
                .extracting(Told::inShort)
                .containsExactlyInAnyOrder(
                        "A received",
                        "B received",
                        "C received",
                        "new:C received",
                        "all:A received",
                        "all:B received",
                        "all:C received");
    }

    @Test
    void whatIsWrongWithTheAddressIsToldInWords() {
        refused("ledger:events", "ledger:events needs the parameter subscriber");
        refused("ledger:events?subscriber=My ERP", "the subscriber \"My ERP\" has to be of small letters");
        refused("ledger:events?subscriber=erp&events=final,Registered", "\"Registered\" is no event. There are:");
        refused("ledger:events?subscriber=erp&start=end", "start");
        refused("ledger:events?subscriber=erp&event=final", "Unknown parameters=[{event=final}]");
        refused("ledger:event?subscriber=erp", "what happens in it is told by ledger:events");
    }

    private void refused(String uri, String words) {
        assertThatThrownBy(() -> courier(Map.of(), route(uri, exchange -> {})))
                .as(uri)
                .hasStackTraceContaining(words);
    }

    @Test
    void twoRoutesCannotBeTheSameSubscriber() {
        assertThatThrownBy(() ->
                        courier(Map.of(), route("ledger:events?subscriber=erp", exchange -> {}), new RouteBuilder() {
                            @Override
                            public void configure() {
                                from("ledger:events?subscriber=erp&events=final")
                                        .to("log:x");
                            }
                        }))
                .hasStackTraceContaining("is told of events by the route office already");
    }
}
