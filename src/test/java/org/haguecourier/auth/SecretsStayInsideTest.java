package org.haguecourier.auth;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Canaries: a key, assertions and tokens go through everything that can go wrong, and none may be seen outside. */
class SecretsStayInsideTest {
    private static final String CANARY = "canary-token-0123456789";

    private final KeyPairOnDisk pair = KeyPairOnDisk.p256();
    private final HandClock clock = new HandClock();
    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord record) {
            see(record.getMessage() + Arrays.toString(record.getParameters()));
            see(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        ear.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(ear);
        root.setLevel(levelBefore);
    }

    @Test
    void theKeyIsNeverShown() throws Exception {
        String whole = pair.asWipoScriptWritesIt();
        SigningKey key = KeyFile.read(Pem.file(folder.resolve("key.pem"), whole));
        see(key);
        see(new ClientAssertion(TestSettings.auth("https://login.example.org/token"), key, clock));
        see(EcKeyDer.pkcs8(pair.pkcs8()));
        see(new PemBlock("EC PRIVATE KEY", whole));
        for (int kept = 1; kept < whole.length(); kept += 3) {
            Path cut = Pem.file(folder.resolve("cut.pem"), whole.substring(0, kept));
            see(catchThrowable(() -> KeyFile.read(cut)));
            Path altered =
                    Pem.file(folder.resolve("altered.pem"), whole.substring(0, kept) + "?" + whole.substring(kept + 1));
            see(catchThrowable(() -> KeyFile.read(altered)));
        }
        String body = whole.substring(whole.indexOf("EC PRIVATE KEY-----") + 20).split("-----")[0];
        assertThat(seen).hasSizeGreaterThan(100);
        nobodySaw(List.of(pair.secretInHex(), pair.secret().getS().toString()));
        nobodySaw(Arrays.stream(body.strip().split("\n"))
                .map(line -> line.substring(0, 12))
                .toList());
    }

    @Test
    void assertionsAndTokensAreNeverShown() throws Exception {
        try (TokenServer server = new TokenServer()) {
            TokenSource source = new TokenSource(
                    TestSettings.auth(server.endpoint()),
                    TestSettings.http(),
                    SSLContext.getDefault(),
                    pair.signingKey(),
                    clock);
            String good = "{\"access_token\":\"" + CANARY + "\",\"token_type\":\"Bearer\",\"expires_in\":100";
            server.answers(200, good + "}");
            see(source.get());
            see(source);
            clock.forward(Duration.ofSeconds(90));
            for (String broken : List.of(good, good + "1x}", good + ",\"expires_in\":1}", "<" + CANARY, CANARY)) {
                askOnce(source, server, TokenServer.Reply.of(200, broken));
            }
            askOnce(source, server, TokenServer.Reply.of(200, good.replace("Bearer", CANARY) + "}"));
            askOnce(source, server, TokenServer.Reply.of(200, good.replace("100", "\"" + CANARY + "\"") + "}"));
            server.answersWith(SecretsStayInsideTest::echo);
            see(catchThrowable(source::get));

            assertThat(seen).anyMatch(text -> text.contains("[removed]"));
            assertThat(seen).anyMatch(text -> text.contains("could not be renewed"));
            nobodySaw(List.of(CANARY));
            server.questions().forEach(question -> nobodySaw(piecesOf(question)));
        }
    }

    private void askOnce(TokenSource source, TokenServer server, TokenServer.Reply reply) {
        server.answersWith(question -> reply);
        see(catchThrowable(source::get));
        clock.forward(Duration.ofMinutes(1));
    }

    /** Some servers do say what they did not like. */
    private static TokenServer.Reply echo(TokenServer.Question question) {
        String assertion = question.form().get("client_assertion");
        return TokenServer.Reply.of(
                400,
                "{\"error\":\"" + assertion + "\",\"error_description\":\"The JWT '" + assertion + "' ("
                        + assertion.substring(0, 30) + "...) is not valid\"}");
    }

    private static List<String> piecesOf(TokenServer.Question question) {
        return Arrays.stream(question.form().get("client_assertion").split("\\."))
                .map(part -> part.substring(0, 20))
                .toList();
    }

    private void nobodySaw(List<String> secrets) {
        for (String secret : secrets) {
            String encoded =
                    Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(seen).noneMatch(text -> text.contains(secret) || text.contains(encoded));
        }
    }

    private void see(Object thing) {
        if (thing instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            seen.add(trace.toString());
        } else if (thing != null) {
            seen.add(thing.toString());
        }
    }
}
