package org.haguecourier.routing.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.Model;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.files.DurableFiles;
import org.haguecourier.files.Home;
import org.haguecourier.promise.Promise;
import org.haguecourier.routing.local.LocalStanding.Sending;
import org.haguecourier.routing.ports.PortGate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Files that come, change and go beside an engine that runs. */
class LocalRoutesTest {
    private static final Duration POLL = Duration.ofMillis(20);

    @TempDir
    Path folder;

    private final List<AutoCloseable> toClose = new ArrayList<>();
    private final PortGate gate = new PortGate();
    private final AtomicInteger checks = new AtomicInteger();
    private DefaultCamelContext camel;
    private ProducerTemplate caller;
    private LocalRoutes local;

    @BeforeEach
    void start() throws Exception {
        new Home(folder.resolve("home")).create();
        Files.createDirectories(folder.resolve("routes/local"));
        camel = new DefaultCamelContext();
        camel.getComponent("direct", DirectComponent.class).setBlock(false);
        camel.getRegistry().bind("portGate", gate);
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:ours").routeId("ours").to("port:before-submission");
            }
        });
        camel.start();
        caller = camel.createProducerTemplate();
    }

    private void watch() {
        Home home = new Home(folder.resolve("home"));
        DurableFiles files = new DurableFiles(home.work());
        local = new LocalRoutes(
                folder.resolve("routes/local"), this::problems, new AcceptedSet(home, files), gate, POLL);
        local.watch(
                camel, new RoutesReport(home, files, new RouteFigures(Clock.systemUTC()), local, Clock.systemUTC()));
        LocalRoutes watched = local;
        toClose.add(watched::stop);
    }

    /** The check has tests of its own; here a word stands for everything that it finds. */
    private List<RouteProblem> problems(RouteSet set) {
        checks.incrementAndGet();
        return set.files().keySet().stream()
                .filter(file -> set.text(file).contains("FAULT"))
                .map(file -> new RouteProblem(file, 3, "a fault"))
                .toList();
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : toClose) {
            one.close();
        }
        camel.stop();
    }

    private void write(String name, String text) throws IOException {
        Path target = folder.resolve("routes/local").resolve(name);
        Path part = Files.writeString(folder.resolve(name + ".part"), text);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String answers(String id, String port, String answer) {
        return """
                - route:
                    id: %s
                    from:
                      uri: direct:%s
                      steps:
                        - setBody:
                            expression:
                              constant:
                                expression: "%s"
                """.formatted(id, port, answer);
    }

    private String ask(String port) {
        return caller.requestBody("direct:" + port, "", String.class);
    }

    private void awaitRoutes(String... ids) {
        await().until(() -> local.files().keySet().equals(new TreeSet<>(Set.of(ids)))
                && local.standing().problems().isEmpty());
    }

    @Test
    @Promise("live-reload")
    void aFileThatComesChangesAndGoesIsTakenOverEachTime() throws Exception {
        watch();
        await().until(() -> local.standing().mayBeSent());
        write("a.camel.yaml", answers("a", "a", "one"));
        awaitRoutes("a");
        assertThat(ask("a")).isEqualTo("one");

        write("a.camel.yaml", answers("a", "a", "two"));
        await().ignoreExceptions().until(() -> ask("a").equals("two"));

        write("a.camel.yaml", answers("other", "a", "three"));
        awaitRoutes("other");
        assertThat(ask("a")).isEqualTo("three");

        Files.delete(folder.resolve("routes/local/a.camel.yaml"));
        awaitRoutes();
        assertThat(camel.getRoutes()).extracting(Route::getId).containsExactly("ours");
    }

    @Test
    @Promise("faults-change-nothing")
    void aFaultAnywhereChangesNothingUntilItIsMended() throws Exception {
        write("a.camel.yaml", answers("a", "a", "one"));
        watch();
        awaitRoutes("a");

        write("b.camel.yaml", "FAULT");
        await().until(() -> !local.standing().problems().isEmpty());
        write("a.camel.yaml", answers("a", "a", "two"));
        int before = checks.get();
        await().until(() -> checks.get() > before);
        assertThat(ask("a")).isEqualTo("one");
        assertThat(local.standing().problems()).containsExactly(new RouteProblem("b.camel.yaml", 3, "a fault"));

        write("b.camel.yaml", answers("b", "b", "mended"));
        awaitRoutes("a", "b");
        assertThat(ask("a")).isEqualTo("two");
        assertThat(ask("b")).isEqualTo("mended");
    }

    @Test
    @Promise("live-reload")
    void aFileOfTheSameBytesGoesOnWhileAnotherIsReplaced() throws Exception {
        write("a.camel.yaml", answers("a", "a", "one"));
        write("b.camel.yaml", answers("b", "b", "one"));
        watch();
        awaitRoutes("a", "b");
        Route untouched = camel.getRoute("a");

        write("b.camel.yaml", answers("b", "b", "two"));
        await().ignoreExceptions().until(() -> ask("b").equals("two"));

        assertThat(camel.getRoute("a")).isSameAs(untouched);
    }

    @Test
    @Promise("live-reload")
    void whatIsMadeOfATemplateOrABeanFollowsIt() throws Exception {
        write("shared.camel.yaml", template("one"));
        write("use.camel.yaml", """
                - templatedRoute:
                    routeId: made
                    routeTemplateRef: answering
                    parameters:
                      - name: port
                        value: a
                """);
        watch();
        awaitRoutes("made");
        assertThat(ask("a")).isEqualTo("one");

        write("shared.camel.yaml", template("two"));
        await().ignoreExceptions().until(() -> ask("a").equals("two"));

        Files.delete(folder.resolve("routes/local/use.camel.yaml"));
        Files.delete(folder.resolve("routes/local/shared.camel.yaml"));
        awaitRoutes();
        assertThat(((Model) camel).getRouteTemplateDefinitions()).isEmpty();
        assertThat(camel.getRegistry().lookupByName("answer")).isNull();
    }

    private static String template(String answer) {
        return """
                - beans:
                    - name: answer
                      type: java.lang.String
                      constructors:
                        0: %s
                - routeTemplate:
                    id: answering
                    parameters:
                      - name: port
                        required: true
                    route:
                      from:
                        uri: "direct:{{port}}"
                        steps:
                          - bean:
                              ref: answer
                              method: toString
                """.formatted(answer);
    }

    @Test
    @Promise("in-flight-finishes")
    void whatIsInHandIsFinishedByTheRouteThatBeganIt() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        camel.getRegistry().bind("wait", (Processor) exchange -> {
            inside.countDown();
            goOn.await();
        });
        write("a.camel.yaml", answers("a", "a", "old") + "        - process:\n            ref: wait\n");
        watch();
        awaitRoutes("a");
        var answer = caller.asyncRequestBody("direct:a", "", String.class);
        inside.await();

        write("a.camel.yaml", answers("a", "a", "new"));
        int before = checks.get();
        await().until(() -> checks.get() > before);
        assertThat(answer).isNotDone();
        goOn.countDown();

        assertThat(answer.get()).isEqualTo("old");
        await().ignoreExceptions().until(() -> ask("a").equals("new"));
    }

    @Test
    @Promise("faults-change-nothing")
    void whatDoesNotStartIsTakenBackAndTheOldGoesOn() throws Exception {
        write("a.camel.yaml", answers("a", "a", "old"));
        watch();
        awaitRoutes("a");

        write("a.camel.yaml", answers("a", "a", "new") + answers("b", "a", "second at the same port"));
        await().until(() -> !local.standing().busy().isEmpty());

        assertThat(ask("a")).isEqualTo("old");
        assertThat(camel.getRoutes()).extracting(Route::getId).containsExactlyInAnyOrder("ours", "a");
        write("a.camel.yaml", answers("a", "a", "newer"));
        await().ignoreExceptions().until(() -> ask("a").equals("newer"));
        await().until(() -> local.standing().busy().isEmpty());
    }

    @Test
    @Promise("local-routes-at-start")
    void whatCannotBeStartedAtTheStartIsTriedAgainAndStopsNothingElse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            camel.addComponent("listening", new ListeningComponent());
            write("a.camel.yaml", answers("a", "a", "one"));
            write("b.camel.yaml", answers("b", "b", "one").replace("direct:b", "listening:" + taken.getLocalPort()));
            watch();
            awaitRoutes("a");
            await().until(() -> local.standing().notStarted().containsKey("b.camel.yaml"));
            assertThat(local.standing().mayBeSent()).isTrue();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> local.standing().notStarted().isEmpty());
        awaitRoutes("a", "b");
    }

    @Test
    @Promise("local-routes-at-start")
    void afterARestartWithFaultsTheLastAcceptedOnesRun() throws Exception {
        write("a.camel.yaml", answers("a", "before-submission", "one"));
        watch();
        awaitRoutes("a");
        await().until(() -> Files.exists(folder.resolve("home/work/local-routes.json")));
        restart(() -> write("a.camel.yaml", "FAULT direct:before-submission"));

        await().until(() -> local.files().containsKey("a"));
        assertThat(local.standing().mayBeSent()).isTrue();
        assertThat(local.standing().problems()).hasSize(1);

        write("a.camel.yaml", answers("mended", "before-submission", "two"));
        awaitRoutes("mended");
    }

    private interface Meanwhile {
        void happens() throws IOException;
    }

    private void restart(Meanwhile meanwhile) throws Exception {
        stop();
        toClose.clear();
        meanwhile.happens();
        start();
        watch();
    }

    @Test
    @Promise("local-routes-at-start")
    void nothingIsSentWhereTheFirstOnesHaveFaultsAndSpeakOfBeforeSubmission() throws Exception {
        write("a.camel.yaml", "FAULT uri: direct:before-submission");
        watch();
        await().until(() -> local.standing().sending() == Sending.WAITS_FOR_MENDING);

        write("a.camel.yaml", answers("a", "before-submission", "one"));
        await().until(() -> local.standing().mayBeSent());
    }

    @Test
    @Promise("local-routes-at-start")
    void otherFaultsOfTheFirstOnesKeepNothingFromBeingSent() throws Exception {
        write("a.camel.yaml", "FAULT # direct:before-submission in a comment");
        watch();
        await().until(() -> local.standing().mayBeSent());
        assertThat(local.standing().problems()).hasSize(1);
    }

    /** Each is seen by the old one or by the new one, and none slips through in between. */
    @Test
    @Promise("no-gap-at-a-port")
    void noCallPassesThePortUnseenWhileItsRouteIsReplacedOverAndOver() throws Exception {
        Map<String, String> seen = new ConcurrentHashMap<>();
        camel.getRegistry().bind("seen", (Processor)
                exchange -> seen.put(exchange.getMessage().getHeader("id", String.class), "seen"));
        write("a.camel.yaml", scanning("scan-0"));
        watch();
        awaitRoutes("scan-0");
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger calls = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                while (!enough.get()) {
                    caller.requestBodyAndHeader("direct:ours", "", "id", "call " + calls.incrementAndGet());
                }
            });
            callers.add(thread);
            thread.start();
        }
        for (int version = 1; version <= 20; version++) {
            write("a.camel.yaml", scanning("scan-" + version));
            awaitRoutes("scan-" + version);
        }
        enough.set(true);
        for (Thread thread : callers) {
            thread.join();
        }

        assertThat(calls.get()).isGreaterThan(100);
        assertThat(seen).hasSize(calls.get());
    }

    private static String scanning(String id) {
        return answers(id, "before-submission", "one") + "        - process:\n            ref: seen\n";
    }

    @Test
    void aHundredChangesLeaveNothingBehind() throws Exception {
        watch();
        List<List<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            write("a.camel.yaml", template("v" + i) + answers("a", "b", "v" + i) + """
                    - templatedRoute:
                        routeId: made
                        routeTemplateRef: answering
                        parameters:
                          - name: port
                            value: a
                    """);
            String wanted = "v" + i;
            awaitRoutes("a", "made");
            await().ignoreExceptions().until(() -> ask("a").equals(wanted) && ask("b").equals(wanted));
            counts.add(List.of(
                    camel.getRoutes().size(),
                    camel.getRouteDefinitions().size(),
                    camel.getEndpointRegistry().size(),
                    ((Model) camel).getRouteTemplateDefinitions().size(),
                    ((Model) camel).getCustomBeans().size()));
        }
        assertThat(counts.get(99)).isEqualTo(counts.get(1));
    }
}
