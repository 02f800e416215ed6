package org.haguecourier.auth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What comes over the wire when the other side, or something between, is broken. */
class BrokenAnswersTest {
    private static final SigningKey KEY = KeyPairOnDisk.p256().signingKey();
    private static final String TOKEN = "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3599}";
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String WHOLE = OK + "Content-Length: " + TOKEN.length() + "\r\n\r\n" + TOKEN;

    private final HandClock clock = new HandClock();
    private final RawServer server = RawServer.sending(WHOLE);
    private final TokenSource source;

    BrokenAnswersTest() throws Exception {
        source = source(Duration.ofSeconds(20));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** Every test below ends with it: nothing that went wrong may stay. */
    private void worksAgainLater() throws Exception {
        server.behaves(connection -> send(connection, WHOLE));
        clock.forward(Duration.ofMinutes(1));
        assertThat(source.get().value()).isEqualTo("t");
    }

    @Test
    void anAnswerResetAtAnyByteIsNoToken() throws Exception {
        for (int sent = 0; sent < WHOLE.length(); sent++) {
            String part = WHOLE.substring(0, sent);
            server.behaves(connection -> {
                send(connection, part);
                connection.setSoLinger(true, 0);
            });
            assertThatThrownBy(source::get).as("reset at " + sent).isInstanceOf(NoTokenException.class);
            clock.forward(Duration.ofMinutes(1));
        }
        worksAgainLater();
    }

    @Test
    void everyStatusIsAPlainSentence() throws Exception {
        for (int status = 100; status < 600; status++) {
            String answer = "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            server.behaves(connection -> send(connection, answer));
            assertThatThrownBy(source::get)
                    .as("status " + status)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageStartingWith("No token: " + server.endpoint());
            clock.forward(Duration.ofMinutes(1));
        }
        worksAgainLater();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                OK + "Content-Length: 99999\r\n\r\n" + TOKEN,
                OK + "Content-Length: many\r\n\r\n" + TOKEN,
                OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + TOKEN,
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
                OK + "Connection: close\r\n\r\n{\"access_token\":\"t\",\"token_type\":\"Bea",
                OK + "Content-Type: text/html\r\nConnection: close\r\n\r\n<html>Log in to the hotel's network"
            })
    void brokenHttpIsNoToken(String answer) throws Exception {
        server.behaves(connection -> send(connection, answer));
        assertThatThrownBy(source::get).isInstanceOf(NoTokenException.class);
        worksAgainLater();
    }

    @Test
    void anAnswerWithoutEndIsCut() throws Exception {
        server.behaves(connection -> {
            send(connection, OK + "Connection: close\r\n\r\n{\"a\":\"");
            sendForever(connection);
        });
        assertThatThrownBy(source::get).hasMessageContaining("longer than 64 KiB");
        worksAgainLater();
    }

    @Test
    void aLongErrorPageStillTellsItsStatus() throws Exception {
        server.behaves(connection -> {
            send(connection, "HTTP/1.1 403 No\r\nConnection: close\r\n\r\n<html>");
            sendForever(connection);
        });
        assertThatThrownBy(source::get).hasMessageContaining("answered 403").hasMessageContaining("allow-list");
        worksAgainLater();
    }

    @Test
    void fiftyMegabytesOfHeaderAreNotKept() throws Exception {
        server.behaves(connection -> {
            send(connection, OK + "X: ");
            byte[] part = "x".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 50; sent++) {
                connection.getOutputStream().write(part);
            }
        });
        assertThatThrownBy(source::get).isInstanceOf(NoTokenException.class);
        worksAgainLater();
    }

    @Test
    void aGzipBombIsNotUnpacked() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[10_000_000]);
        }
        server.behaves(connection -> {
            send(connection, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n");
            connection.getOutputStream().write(bomb.toByteArray());
        });
        assertThatThrownBy(source::get).hasMessageContaining("not one whole JSON object");
        worksAgainLater();
    }

    @Test
    void aTokenWithTheWrongContentTypeIsStillAToken() throws Exception {
        server.behaves(
                connection -> send(connection, OK + "Content-Type: text/html\r\nConnection: close\r\n\r\n" + TOKEN));
        assertThat(source.get().value()).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", OK, OK + "Content-Length: 10\r\n\r\n{"})
    void aServerThatFallsSilentIsLeftAlone(String beginning) throws Exception {
        server.behaves(connection -> {
            send(connection, beginning);
            connection.getInputStream().read();
        });
        assertThatThrownBy(source(Duration.ofMillis(300))::get)
                .hasMessageContaining("did not finish its answer within 300 ms");
    }

    private TokenSource source(Duration responseTimeout) throws Exception {
        return new TokenSource(
                TestSettings.auth(server.endpoint()),
                TestSettings.http(Optional.empty(), responseTimeout),
                SSLContext.getDefault(),
                KEY,
                clock);
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Ends when the other side hangs up, which is the point. */
    private static void sendForever(Socket connection) throws IOException {
        byte[] part = "x".repeat(8192).getBytes(StandardCharsets.US_ASCII);
        while (!connection.isClosed()) {
            connection.getOutputStream().write(part);
        }
    }
}
