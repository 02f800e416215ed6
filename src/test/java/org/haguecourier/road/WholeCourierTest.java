package org.haguecourier.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.camel.CamelContext;
import org.apache.camel.quarkus.core.CamelRuntime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.State;
import org.haguecourier.routing.Packages;
import org.haguecourier.routing.RouteGuard;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application as it is run, with its own wiring and every log message that it is able to write. */
@QuarkusTest
@QuarkusTestResource(SandboxResource.class)
class WholeCourierTest {
    private static final String PAYLOAD = "canary-in-the-office-reference";

    @Inject
    CamelContext camel;

    @Inject
    CamelRuntime runtime;

    @Inject
    Ledger ledger;

    /** The application has a command line for its main class, so that nobody has said "run" here. */
    @BeforeEach
    void run() {
        if (!camel.isStarted()) {
            runtime.start();
        }
    }

    @Test
    void everyRouteRuns() {
        assertThat(camel.getRoutes()).extracting("id").containsAll(RouteGuard.REQUIRED);
    }

    @Test
    void aPackageArrivesAndNothingSecretIsWrittenAnywhere() throws Exception {
        Queue<String> log = new ConcurrentLinkedQueue<>();
        Handler canary = listener(log);
        Logger ours = Logger.getLogger("org.haguecourier");
        Logger root = Logger.getLogger("");
        Level before = ours.getLevel();
        ours.setLevel(Level.ALL);
        root.addHandler(canary);
        try {
            SandboxResource.sandbox.misbehave(Misbehaviour.at(Endpoint.TOKEN, Kind.GARBAGE));
            SandboxResource.sandbox.misbehave(Misbehaviour.at(Endpoint.SUBMIT, Kind.ACCEPT_THEN_CUT));
            drop("HELD.zip");
            awaitState("HELD", State.HELD);
            drop("A.zip");
            awaitState("A", State.REGISTERED);
        } finally {
            root.removeHandler(canary);
            ours.setLevel(before);
        }
        assertThat(log).isNotEmpty();
        String secretLine = SandboxResource.key.secret().lines().findFirst().orElseThrow();
        assertThat(log)
                .noneMatch(line -> line.contains(secretLine))
                .noneMatch(line -> line.contains(PAYLOAD))
                .noneMatch(line -> line.contains("Bearer "))
                .noneMatch(line -> line.contains("eyJ"));
        try (Stream<Path> inbox = Files.walk(SandboxResource.home.resolve("inbox"))) {
            for (Path file : inbox.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).doesNotContain(secretLine, "Bearer ", "eyJ");
            }
        }
    }

    private static Handler listener(Queue<String> log) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(line.getMessage() + " " + java.util.Arrays.toString(line.getParameters()) + " "
                        + line.getThrown());
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        handler.setLevel(Level.ALL);
        return handler;
    }

    private static void drop(String name) throws IOException {
        Path part = SandboxResource.home.resolve("outbox").resolve(name + ".part");
        Files.write(part, Packages.withOfficeReference(PAYLOAD));
        Files.move(part, part.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitState(String reference, State state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> ledger.find(reference)
                .map(Entry::state)
                .filter(state::equals)
                .isPresent());
    }
}
