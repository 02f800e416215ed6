package org.haguecourier.sandbox;

import java.time.Clock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.haguecourier.sandbox.filing.ReceivedPost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WireTest {
    private Sandbox sandbox;
    private String authorization;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()));
        String token = new Office(sandbox, Clock.systemUTC()).signIn().token();
        authorization = "Authorization: Bearer " + token + "\r\n";
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void requiresALength() throws Exception {
        try (Wire wire = new Wire(sandbox)) {
            wire.send(post("Transfer-Encoding: chunked\r\nConnection: close\r\n")
                    + "4;ext=1\r\nPK34\r\n0\r\nTrailer: 1\r\n\r\n");

            assertThat(wire.rest()).startsWith("HTTP/1.1 411 ");
            assertThat(sandbox.posts()).extracting(ReceivedPost::answered).containsExactly(411);
        }
    }

    @Test
    void asksForTheBodyOfAClientThatWaits() throws Exception {
        try (Wire wire = new Wire(sandbox)) {
            wire.send(post("Content-Length: 4\r\nExpect: 100-continue\r\n"));
            assertThat(wire.head()).startsWith("HTTP/1.1 100 ");

            wire.send("PK34");
            assertThat(wire.head()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void keepsTheConnectionForTheNextRequest() throws Exception {
        try (Wire wire = new Wire(sandbox)) {
            wire.send(get("/nothing", "")).send(get("/nothing/else", "Connection: close\r\n"));

            assertThat(wire.rest().split("HTTP/1.1 404 ", -1)).hasSize(3);
        }
    }

    @Test
    void recordsAPackageThatBreaksOff() throws Exception {
        try (Wire wire = new Wire(sandbox)) {
            wire.send(post("Content-Length: 1000\r\n") + "PK34");
        }

        await().until(() -> sandbox.posts().size() == 1);
        ReceivedPost post = sandbox.posts().get(0);
        assertThat(post.accepted()).isFalse();
        assertThat(post.answered()).isZero();
        assertThat(post.size()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsNoHttp() throws Exception {
        for (String nonsense : new String[] {
            "hello\r\n\r\n",
            "GET /a%zz HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n",
            post("Content-Length: x\r\n")
        }) {
            try (Wire wire = new Wire(sandbox)) {
                assertThat(wire.send(nonsense).rest()).startsWith("HTTP/1.1 400 ");
            }
        }
    }

    @Test
    void servesOnlyThisMachine() throws Exception {
        assertThat(sandbox.apiBaseUrl().getHost()).isEqualTo("127.0.0.1");
    }

    private String post(String headers) {
        return "POST /webservices/api/v1/request HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\n"
                + authorization + headers + "\r\n";
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }
}
