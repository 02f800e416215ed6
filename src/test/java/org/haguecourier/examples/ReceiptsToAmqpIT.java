package org.haguecourier.examples;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.haguecourier.operations.Installed;
import org.haguecourier.operations.Running;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.promise.Promise;
import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.SandboxOptions;
import org.haguecourier.sandbox.samples.SamplePackages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Also the way to a component that is not in the application: the documented step, and the packaged daemon. */
class ReceiptsToAmqpIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @Promise("lib-folder")
    void eachChangeIsInTheQueueInOrderAlsoIfTheBrokerWasAwayAtFirst() throws Exception {
        int port = freePort();
        String url = "amqp://127.0.0.1:" + port;
        Installed installed = Installed.in(folder);
        bring("camel-amqp", Files.createDirectories(folder.resolve("lib")));
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.forClient(installed.publicKey()))) {
            installed
                    .talkingTo(sandbox)
                    .set("office.broker.url", url)
                    .set("office.broker.user", "courier")
                    .set("office.broker.queue", "hague.events")
                    .export("OFFICE_BROKER_PASSWORD", "hunter2");
            Path local = Files.createDirectories(folder.resolve("routes/local"));
            Files.copy(
                    Path.of("routes/examples/receipts-to-amqp.camel.yaml"),
                    local.resolve("receipts-to-amqp.camel.yaml"));
            try (Running daemon = installed.daemon().ready()) {
                await().atMost(SOON).until(() -> daemon.text().contains("routes/local is taken over"));
                installed.drop(
                        "A.zip",
                        SamplePackages.one(TransactionType.REFUSAL, "V7_0", 1).zip());
                await().atMost(SOON)
                        .until(() -> daemon.text().contains("The subscriber receipts-to-amqp has failed with event 1"));
                EmbeddedActiveMQ broker = broker(port);
                try {
                    List<String> received = received(url);
                    assertThat(received).startsWith("1 A received", "2 A updated");
                    assertThat(daemon.text())
                            .contains("Added from lib: [camel-amqp-")
                            .doesNotContain("hunter2");
                } finally {
                    broker.stop();
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** As lib/README.md says, but into another folder. */
    private void bring(String component, Path lib) throws Exception {
        Path log = folder.resolve("mvnw.log");
        Process maven = new ProcessBuilder(
                        "./mvnw", "-B", "-ntp", "-f", "lib/pom.xml", "-Dcomponent=" + component, "-Dfolder=" + lib)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(maven.exitValue()).as(Files.readString(log)).isZero();
    }

    private EmbeddedActiveMQ broker(int port) throws Exception {
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setBrokerInstance(folder.resolve("broker").toFile());
        broker.setConfiguration(configuration
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP"));
        return broker.start();
    }

    private static List<String> received(String url) throws Exception {
        List<String> received = new ArrayList<>();
        try (Connection connection = new JmsConnectionFactory("courier", "hunter2", url).createConnection()) {
            connection.start();
            Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
            MessageConsumer consumer = session.createConsumer(session.createQueue("hague.events"));
            while (received.isEmpty() || !received.get(received.size() - 1).endsWith(" registered")) {
                Message message = consumer.receive(SOON.toMillis());
                assertThat(message).as("after %s", received).isNotNull();
                assertThat(message.getBody(String.class)).contains("\"reference\" : \"A\"");
                received.add(message.getLongProperty("eventNumber") + " " + message.getStringProperty("reference") + " "
                        + message.getStringProperty("event"));
            }
        }
        return received;
    }
}
