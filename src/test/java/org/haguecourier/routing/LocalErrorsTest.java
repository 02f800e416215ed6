package org.haguecourier.routing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.apache.camel.builder.RouteBuilder;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the log says of an integrator's route that fails. */
class LocalErrorsTest extends OnTheWire {
    private static final String ADDRESS = "sftp://office:hunter2@10.0.0.1/in?password=hunter2&x=RAW(hunter2)";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            log.add(ExtLogRecord.wrap(record).getFormattedMessage()
                    + (record.getThrown() == null ? "" : " " + record.getThrown()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void itIsOneLineWithoutPasswordsAndAnEventIsToldOfByItsSubscriber() throws Exception {
        CourierInTest courier = courier(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("ledger:events?subscriber=erp&events=received")
                        .routeId("erp-route")
                        .throwException(new IOException(ADDRESS + " cannot be reached"));
                from("direct:ask").routeId("asked").throwException(new IOException(ADDRESS + " is away\nforged"));
            }
        });
        courier.drop("A.zip", Packages.one());
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.ledger().subscriptions().all().stream().anyMatch(one -> one.failures() > 0));
        try (var caller = courier.camel().createProducerTemplate()) {
            assertThat(caller.send("direct:ask", exchange -> {}).getException()).isNotNull();
        }

        assertThat(log).noneMatch(line -> line.contains("hunter2"));
        assertThat(log)
                .filteredOn(line -> line.contains("10.0.0.1"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("The subscriber erp has failed with event 1 (received), 1 times so far: sftp://")
                        .contains("cannot be reached. It hears of it again in"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("The route asked has failed: sftp://")
                        .endsWith("is away forged"));
    }
}
