package org.haguecourier.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.integration.HoldPackage;
import org.haguecourier.ledger.State;
import org.haguecourier.routing.local.AcceptedSet;
import org.haguecourier.routing.local.LocalRoutes;
import org.haguecourier.routing.local.RouteFigures;
import org.haguecourier.routing.local.RoutesReport;
import org.haguecourier.routing.ports.PortGate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is found out at the start, before the Office's routes are there, is what somebody should look at most. */
class AlarmAtStartTest extends OnTheWire {
    @Test
    void anAlarmFromBeforeTheStartIsHeardByARouteThatStartsWithTheCourier() throws Exception {
        try (CourierInTest courier = courier(Map.of(), holding(), failing())) {
            courier.drop("A.zip", Packages.one());
            courier.awaitState("A", State.HELD);
            await().atMost(CourierInTest.PATIENCE)
                    .until(() -> courier.ledger().subscriptions().all().stream().anyMatch(one -> one.failures() > 0));
        }
        List<Object> told = new CopyOnWriteArrayList<>();
        CourierInTest again = courier(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:alarm")
                        .routeId("lamp")
                        .process(exchange -> told.add(exchange.getMessage().getHeader("reference")));
            }
        });
        await().atMost(CourierInTest.PATIENCE).until(() -> again.ledger().subscriptions().all().stream()
                .allMatch(one -> one.failures() == 0 && one.position() > 0));
        assertThat(told).containsExactly("A");
    }

    /** In the daemon the Office's routes come when ours run already. */
    @Test
    void nothingIsToldBeforeItIsKnownWhichRoutesTheOfficeHas() throws Exception {
        try (CourierInTest courier = courier(Map.of(), holding(), failing())) {
            courier.drop("A.zip", Packages.one());
            courier.awaitState("A", State.HELD);
            await().atMost(CourierInTest.PATIENCE)
                    .until(() -> courier.ledger().subscriptions().all().stream().anyMatch(one -> one.failures() > 0));
        }
        List<Object> told = new CopyOnWriteArrayList<>();
        LocalRoutes[] office = new LocalRoutes[1];
        CourierInTest again = courier(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getRegistry().bind("told", told);
                office[0] = officeRoutes(getContext());
                getContext().getRegistry().bind("localRoutes", office[0]);
            }
        });
        long before = position(again);
        await().during(Duration.ofSeconds(2)).atMost(CourierInTest.PATIENCE).until(() -> position(again) == before);

        office[0].watch(again.camel(), report(again, office[0]));
        closedAtTheEnd(office[0]::stop);
        await().atMost(CourierInTest.PATIENCE).until(() -> position(again) > before);
        assertThat(told).containsExactly("A");
    }

    private static long position(CourierInTest courier) {
        return courier.ledger()
                .subscriptions()
                .find("courier-alarms")
                .orElseThrow()
                .position();
    }

    private LocalRoutes officeRoutes(CamelContext context) {
        Path local = folder.resolve("local");
        try {
            Files.createDirectories(local);
            Files.writeString(local.resolve("lamp.camel.yaml"), """
                    - route:
                        id: lamp
                        from:
                          uri: direct:alarm
                          steps:
                            - bean:
                                ref: told
                                method: "add(${header.reference})"
                    """);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Home home = new Home(folder.resolve("home"));
        PortGate gate = context.getRegistry().findSingleByType(PortGate.class);
        return new LocalRoutes(
                local,
                set -> List.of(),
                new AcceptedSet(home, new DurableFiles(home.work())),
                gate,
                Duration.ofSeconds(1));
    }

    private static RoutesReport report(CourierInTest courier, LocalRoutes office) {
        RouteFigures figures = courier.camel().getRegistry().findSingleByType(RouteFigures.class);
        return new RoutesReport(
                courier.home(), new DurableFiles(courier.home().work()), figures, office, Clock.systemUTC());
    }

    private static RouteBuilder holding() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("sign").throwException(new HoldPackage("sign it"));
            }
        };
    }

    private static RouteBuilder failing() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:alarm").routeId("broken").throwException(new IllegalStateException("broken"));
            }
        };
    }
}
