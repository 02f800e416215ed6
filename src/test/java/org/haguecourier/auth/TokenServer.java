package org.haguecourier.auth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** An authorization server on loopback that answers as it is told and keeps what it was asked. */
final class TokenServer implements AutoCloseable {
    record Question(String method, String path, String contentType, Map<String, String> form) {}

    record Reply(int status, Map<String, String> headers, byte[] body) {
        static Reply of(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile Function<Question, Reply> replies;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    TokenServer() throws IOException {
        this(HttpServer.create(anyPort(), 0));
    }

    private TokenServer(HttpServer server) {
        this.server = server;
        givesTokensFor("3599");
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static TokenServer withTls(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return new TokenServer(server);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    String endpoint() {
        return address("/am/oauth2/access_token");
    }

    List<Question> questions() {
        return questions;
    }

    /** Tokens token-1, token-2 and so on. */
    void givesTokensFor(String expiresIn) {
        answersWith(question -> Reply.of(
                200,
                "{\"access_token\":\"token-" + issued.incrementAndGet()
                        + "\",\"scope\":\"s\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}"));
    }

    void answers(int status, String body) {
        answersWith(question -> Reply.of(status, body));
    }

    void answersWith(Function<Question, Reply> replies) {
        this.replies = replies;
    }

    /** From now on answers wait until the latch is counted down. */
    CountDownLatch holdsItsAnswers() {
        gate = new CountDownLatch(1);
        return gate;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Question question = new Question(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    form(body));
            questions.add(question);
            gate.await();
            Reply reply = replies.apply(question);
            reply.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> form(String body) {
        return Pattern.compile("&")
                .splitAsStream(body)
                .filter(field -> field.contains("="))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
