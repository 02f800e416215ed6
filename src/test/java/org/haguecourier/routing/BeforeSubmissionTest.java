package org.haguecourier.routing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

import static org.assertj.core.api.Assertions.assertThat;

/** The port that integrators may put a route behind. */
class BeforeSubmissionTest extends OnTheWire {
    @Test
    void theIntegratorsRouteSeesThePackageBeforeItIsSent() throws Exception {
        List<Object> seen = new CopyOnWriteArrayList<>();
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            seen.add(exchange.getMessage().getBody());
            assertThat(sandbox.posts()).isEmpty();
        }));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        assertThat(seen).hasSize(1);
        assertThat(((Entry) seen.get(0)).reference()).isEqualTo("A");
    }

    @Test
    void anExceptionInItPutsThePackageOffAndNothingIsSentUntilItPasses() throws Exception {
        AtomicBoolean infected = new AtomicBoolean(true);
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            if (infected.get()) {
                throw new IllegalStateException("a virus was found");
            }
        }));
        courier.drop("A.zip", Packages.one());
        courier.awaitHistory("A", State.DEFERRED);
        assertThat(courier.ledger().history("A").toString()).contains("a virus was found");
        assertThat(sandbox.posts()).isEmpty();
        infected.set(false);
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(1);
        assertThat(courier.entry("A").attempts()).isEqualTo(1);
    }

    @Test
    void headersBodyAndVariablesOfTheIntegratorDoNotReachHws() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(RawHws.filed());
            return false;
        });
        CourierInTest courier = courier(Map.of("hws.api.base-url", hws.baseUrl()), local(exchange -> {
            exchange.getMessage().setHeader("X-Virus-Scan", "clean");
            exchange.getMessage().setHeader("Authorization", "Basic c2VjcmV0");
            exchange.getMessage().setHeader("CamelHttpUri", "http://127.0.0.1:1/elsewhere");
            exchange.getMessage().setHeader("CamelHttpQuery", "a=b");
            exchange.getMessage().setHeader("Content-Type", "text/plain");
            exchange.getMessage().setBody("something else");
        }));
        byte[] zip = Packages.one();
        courier.drop("A.zip", zip);
        courier.awaitState("A", State.SUBMITTED);
        assertThat(hws.posts()).hasSize(1);
        RawHws.Question post = hws.posts().get(0);
        assertThat(post.line()).isEqualTo("POST /webservices/api/v1/request HTTP/1.1");
        assertThat(post.head()).doesNotContain("X-Virus-Scan", "Basic", "text/plain");
        assertThat(post.body()).isEqualTo(zip);
    }

    private static RouteBuilder local(org.apache.camel.Processor step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("scan").process(step);
            }
        };
    }
}
