package org.haguecourier.examples;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import org.haguecourier.ledger.State;
import org.haguecourier.routing.CourierInTest;
import org.haguecourier.routing.Packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WebhookTest extends Example {
    private static final String SECRET = "a secret of the Office";

    private record Received(Headers headers, String body) {
        String of(String header) {
            return headers.getFirst(header);
        }
    }

    @Test
    void eachChangeIsPostedInOrderSignedAndOnceMoreWhereItWasNotTaken() throws Exception {
        List<Received> taken = new CopyOnWriteArrayList<>();
        AtomicInteger turn = new AtomicInteger();
        HttpServer office = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        office.createContext("/hague", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = new int[] {500, 404, 302, 200}[Math.min(turn.getAndIncrement(), 3)];
            if (status == 200) {
                taken.add(new Received(exchange.getRequestHeaders(), exchange.getRequestMethod() + body));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        office.start();
        closedAtTheEnd(() -> office.stop(0));
        CourierInTest courier = courierWith(
                "webhook",
                Map.of(
                        "office.webhook.url",
                        "http://127.0.0.1:" + office.getAddress().getPort() + "/hague",
                        "office.webhook.secret",
                        SECRET));
        courier.drop("A.zip", Packages.one());
        courier.awaitState("A", State.REGISTERED);
        await().atMost(PATIENCE)
                .until(() -> !taken.isEmpty()
                        && taken.get(taken.size() - 1).of("X-Hague-Event").equals("registered"));

        List<String> keys = taken.stream().map(one -> one.of("Idempotency-Key")).toList();
        assertThat(new ArrayList<>(new LinkedHashSet<>(keys))).isEqualTo(keys).startsWith("1", "2", "3");
        for (Received one : taken) {
            assertThat(one.body()).startsWith("POST{");
            String signed = one.of("X-Hague-Time") + "." + one.body().substring("POST".length());
            assertThat(one.of("X-Hague-Signature")).isEqualTo(hmac(signed));
            assertThat(one.headers().keySet())
                    .noneMatch(name -> name.matches("(?i)reference|sha256|state|file|event.*|detail"));
        }
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
