package org.haguecourier.routing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;

import org.haguecourier.integration.HoldPackage;
import org.haguecourier.integration.RejectPackage;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;
import org.haguecourier.promise.Promise;
import org.haguecourier.submission.HeldPackages;
import org.haguecourier.submission.HeldPackages.Decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The port that integrators may put a route behind. */
class BeforeSubmissionTest extends OnTheWire {
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    @Promise("before-submission")
    void theIntegratorsRouteSeesThePackageBeforeItIsSent() throws Exception {
        List<Message> seen = new CopyOnWriteArrayList<>();
        byte[] zip = Packages.one();
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            assertThat(sandbox.posts()).isEmpty();
            assertThat(Files.readAllBytes(
                            exchange.getMessage().getBody(File.class).toPath()))
                    .isEqualTo(zip);
            seen.add(exchange.getMessage().copy());
        }));
        courier.drop("sub/A.zip", zip);
        courier.awaitState("A", State.REGISTERED);
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).getBody()).isInstanceOf(File.class);
        assertThat(seen.get(0).getHeaders())
                .containsEntry("reference", "A")
                .containsEntry("file", "A.zip")
                .containsEntry("folder", "sub")
                .containsEntry("state", "received")
                .containsEntry("attempts", 0)
                .containsEntry("released", false)
                .containsEntry("sha256", courier.entry("A").parcel().sha256())
                .containsKeys("transactionType", "bytes", "environment");
    }

    @Test
    @Promise("put-off-before-submission")
    void anExceptionInItPutsThePackageOffAndNothingIsSentUntilItPasses() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            if (away.get()) {
                throw new IOException("the scanner is away");
            }
        }));
        courier.drop("A.zip", Packages.one());
        courier.awaitHistory("A", State.DEFERRED);
        assertThat(courier.ledger().history("A").toString()).contains("the scanner is away");
        assertThat(sandbox.posts()).isEmpty();
        away.set(false);
        courier.awaitState("A", State.REGISTERED);
        assertThat(sandbox.posts()).hasSize(1);
        assertThat(courier.entry("A").attempts()).isEqualTo(1);
    }

    @Test
    @Promise("reject-package")
    void whatTheOfficeRejectsIsRejectedInItsWordsAndNeverSent() throws Exception {
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            throw new IOException("wrapped", new RejectPackage("Eicar-Test-Signature was found\nforged line"));
        }));
        courier.drop("A.zip", Packages.one());
        Entry entry = courier.awaitState("A", State.REJECTED);

        assertThat(entry.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("rejected-by-office");
            assertThat(problem.message())
                    .isEqualTo("The Office's own check has rejected it: Eicar-Test-Signature was found_forged line");
        });
        assertThat(courier.home().rejected().resolve("A.zip")).exists();
        assertThat(sandbox.posts()).isEmpty();
    }

    @Test
    @Promise("hold-package")
    void whatTheOfficeHoldsWaitsForAnOperatorWhoseReleaseStands() throws Exception {
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            calls.incrementAndGet();
            throw new HoldPackage("a second signature is wanted");
        }));
        courier.drop("A.zip", Packages.one());
        courier.drop("B.zip", Packages.withoutItsDocument());
        Entry held = courier.awaitState("A", State.HELD);
        courier.awaitState("B", State.REJECTED);

        assertThat(held.problems().toString()).contains("held-by-office", "a second signature is wanted");
        assertThat(courier.receipt("A").path("next").path("what").asText())
                .isEqualTo(
                        "an operator decides: courier release A, to send it; courier abandon A, if it is not to be sent");
        assertThat(calls).hasValue(1);

        release(courier, "A");
        courier.awaitState("A", State.REGISTERED);
        assertThat(calls).hasValue(2);
        assertThat(sandbox.posts()).hasSize(1);
    }

    @Test
    @Promise("reject-package")
    void whatTheOfficeRejectsAfterAReleaseIsRejectedAllTheSame() throws Exception {
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            if (calls.getAndIncrement() == 0) {
                throw new HoldPackage("look at it");
            }
            assertThat(exchange.getMessage().getHeader("released")).isEqualTo(true);
            throw new RejectPackage("no");
        }));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.HELD);
        release(courier, "A");

        courier.awaitState("A", State.REJECTED);
        assertThat(sandbox.posts()).isEmpty();
    }

    /** It may be filed: nobody but a person may say that it is at its end. */
    @Test
    @Promise("reject-package")
    void whatMayHaveBeenSentOnceIsHeldWhereItWouldBeRejected() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
            return false;
        });
        CourierInTest courier = courier(Map.of("hws.api.base-url", hws.baseUrl()), local(exchange -> {
            if (exchange.getMessage().getHeader("attempts", Integer.class) > 0) {
                throw new RejectPackage("a virus is known meanwhile");
            }
        }));
        courier.drop("A.zip", Packages.one());
        Entry held = courier.awaitState("A", State.HELD);

        assertThat(held.problems().toString()).contains("rejected-by-office", "a virus is known meanwhile");
        assertThat(hws.posts()).hasSize(1);
    }

    private static void release(CourierInTest courier, String reference) {
        new HeldPackages(courier.ledger(), Clock.systemUTC()).release(reference, new Decision("me", ""));
    }

    @Test
    @Promise("early-end-of-a-port")
    void aRouteThatDoesNotReachItsEndLetsNothingThrough() throws Exception {
        assertPutOff("a step \"stop\" ended it", route -> route.stop());
        assertPutOff("it was marked for rollback", route -> route.markRollbackOnly());
        assertPutOff(
                "an exception ended it, which its own onException handled: found something",
                route -> route.onException(IllegalStateException.class)
                        .handled(true)
                        .to("log:scan")
                        .end()
                        .throwException(new IllegalStateException("found something")));
        assertPutOff("No consumers available on endpoint: direct://nowhere", route -> route.to("direct:nowhere"));
    }

    @Test
    void aPasswordInItsExceptionReachesNeitherLedgerNorReceipt() throws Exception {
        String secret = "cannot connect to sftp://scan:hunter2@host/in?password=hunter2";
        for (Ending ending : List.<Ending>of(
                route -> route.throwException(new IllegalStateException(secret)),
                route -> route.onException(IllegalStateException.class)
                        .handled(true)
                        .to("log:scan")
                        .end()
                        .throwException(new IllegalStateException(secret)))) {
            assertPutOff("cannot connect to sftp://scan:xxxxxx@host", ending);
        }
        try (Stream<Path> homes = Files.walk(folder)) {
            assertThat(homes.filter(file -> file.toString().endsWith(".json")))
                    .hasSize(2)
                    .allSatisfy(receipt -> assertThat(receipt).content().doesNotContain("hunter2"));
        }
    }

    private interface Ending {
        void of(RouteDefinition route);
    }

    private void assertPutOff(String words, Ending ending) throws Exception {
        try (CourierInTest courier = CourierInTest.start(
                folder.resolve("home-" + calls.incrementAndGet()), key, sandbox, Map.of(), new RouteBuilder() {
                    @Override
                    public void configure() {
                        ending.of(from("direct:before-submission").routeId("scan"));
                    }
                })) {
            courier.drop("A.zip", Packages.one());
            courier.awaitHistory("A", State.DEFERRED);
            assertThat(courier.ledger().history("A").toString()).contains(words);
            assertThat(sandbox.posts()).isEmpty();
        }
    }

    @Test
    @Promise("before-submission")
    void aFileThatTheRouteHasChangedIsNotSent() throws Exception {
        CourierInTest courier = courier(
                Map.of(),
                local(exchange -> Files.write(
                        exchange.getMessage().getBody(File.class).toPath(), new byte[1], StandardOpenOption.APPEND)));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.HELD);

        assertThat(courier.entry("A").problems().toString()).contains("package-altered");
        assertThat(sandbox.posts()).isEmpty();
    }

    @Test
    @Promise("before-submission")
    void headersBodyAndVariablesOfTheIntegratorDoNotReachHws() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(RawHws.filed());
            return false;
        });
        CourierInTest courier = courier(Map.of("hws.api.base-url", hws.baseUrl()), local(exchange -> {
            exchange.setVariable("entry", "something else");
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
        assertThat(post.head()).doesNotContain("X-Virus-Scan", "Basic", "text/plain", "reference", "sha256");
        assertThat(post.body()).isEqualTo(zip);
    }

    @Test
    @Promise("before-submission")
    void aRouteThatIsStoppedIsNoReasonToSendUnseen() throws Exception {
        CourierInTest courier = courier(Map.of(), local(exchange -> calls.incrementAndGet()));
        courier.portGate().declared(Set.of("before-submission"));
        courier.camel().getRouteController().stopRoute("scan");
        courier.drop("A.zip", Packages.one());
        courier.awaitHistory("A", State.DEFERRED);
        assertThat(courier.ledger().history("A").toString())
                .contains("the route at direct:before-submission does not run; see courier routes");
        assertThat(sandbox.posts()).isEmpty();

        courier.camel().getRouteController().startRoute("scan");
        courier.awaitState("A", State.REGISTERED);
        assertThat(calls).hasValue(1);
    }

    @Test
    @Promise("before-submission")
    void packagesWaitWhileThePortIsBeingChangedAndTheChangeWaitsForThemBefore() throws Exception {
        AtomicBoolean inside = new AtomicBoolean();
        AtomicBoolean goOn = new AtomicBoolean();
        CourierInTest courier = courier(Map.of(), local(exchange -> {
            inside.set(true);
            await().until(goOn::get);
        }));
        courier.drop("A.zip", Packages.one());
        await().until(inside::get);
        List<String> order = new CopyOnWriteArrayList<>();
        Thread change = new Thread(() -> {
            try {
                courier.portGate().closed(() -> order.add("changed"), CourierInTest.PATIENCE);
            } catch (Exception late) {
                order.add(late.getMessage());
            }
        });
        change.start();
        await().until(() -> change.getState() == Thread.State.TIMED_WAITING);
        assertThat(order).isEmpty();
        goOn.set(true);
        change.join();

        assertThat(order).containsExactly("changed");
        courier.awaitState("A", State.REGISTERED);
    }

    private static RouteBuilder local(Processor step) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:before-submission").routeId("scan").process(step);
            }
        };
    }
}
