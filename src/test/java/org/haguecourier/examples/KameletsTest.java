package org.haguecourier.examples;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import org.haguecourier.integration.HmacSignature;
import org.haguecourier.ledger.State;
import org.haguecourier.promise.Promise;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The pieces of {@code routes/kamelets}, put together as an integrator would. */
class KameletsTest extends Example {
    private static final String SECRET = "a secret of the Office";

    private CourierInTest courierWith(String yaml) throws Exception {
        CourierInTest courier = courier(Map.of("hws.submission.retry.max", "300ms"));
        courier.load(Files.writeString(folder.resolve("office.camel.yaml"), yaml));
        return courier;
    }

    @Test
    @Promise("kamelets")
    void eventsComeFromTheSourceAndGoSignedToTheWebhook() throws Exception {
        List<String> taken = new CopyOnWriteArrayList<>();
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HmacSignature signature = new HmacSignature();
        signature.setSecret(SECRET);
        office.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String signed = signature.of(exchange.getRequestHeaders().getFirst("X-Hague-Time"), body);
            taken.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + signed.equals(exchange.getRequestHeaders().getFirst("X-Hague-Signature")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        office.start();
        closedAtTheEnd(() -> office.stop(0));
        CourierInTest courier = courierWith("""
                - route:
                    id: office
                    from:
                      uri: kamelet:courier-events-source
                      parameters:
                        subscriber: office
                        events: received,registered
                      steps:
                        - to:
                            uri: kamelet:courier-webhook-sink
                            parameters:
                              url: http://127.0.0.1:%d/
                              secret: "%s"
                """.formatted(office.getAddress().getPort(), SECRET));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        await().atMost(PATIENCE).until(() -> taken.size() == 2);

        assertThat(taken.get(0)).isEqualTo("1 true");
        assertThat(taken.get(1)).endsWith(" true");
    }

    @Test
    @Promise("kamelets")
    void packagesAreHandedInByTheSinkAndLookedAtByTheAction() throws Exception {
        Clamd clamd = closedAtTheEnd(new Clamd());
        Path folderOfTheOffice = Files.createDirectories(folder.resolve("office"));
        Files.write(folderOfTheOffice.resolve("A.zip"), Packages.one());
        CourierInTest courier = courierWith("""
                - route:
                    id: in
                    from:
                      uri: file
                      parameters:
                        directoryName: %s
                      steps:
                        - to:
                            uri: kamelet:courier-submit-sink
                            parameters:
                              name: "ch/${header.CamelFileName}"
                - route:
                    id: scan
                    from:
                      uri: direct:before-submission
                      steps:
                        - to:
                            uri: kamelet:courier-virus-scan-action
                            parameters:
                              port: %d
                """.formatted(folderOfTheOffice, clamd.port()));
        courier.awaitState("A", State.REGISTERED);

        assertThat(courier.entry("A").parcel().folder()).isEqualTo("ch");
        assertThat(clamd.scanned()).containsExactly(courier.entry("A").parcel().sha256());
    }
}
