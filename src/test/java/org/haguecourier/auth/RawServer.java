package org.haguecourier.auth;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that may break every rule of HTTP: what goes over the wire is the test's own business. */
final class RawServer implements AutoCloseable {
    interface Behaviour {
        void answer(Socket connection) throws Exception;
    }

    private static final int TLS_HANDSHAKE = 0x16;
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Behaviour behaviour;

    RawServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        threads.submit(this::accept);
    }

    static RawServer sending(String answer) throws IOException {
        return new RawServer(
                connection -> connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1)));
    }

    void behaves(Behaviour other) {
        behaviour = other;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/token";
    }

    private Void accept() throws IOException {
        while (!server.isClosed()) {
            Socket connection = server.accept();
            threads.submit(() -> serve(connection));
        }
        return null;
    }

    private Void serve(Socket connection) throws Exception {
        try (connection) {
            readQuestion(new BufferedInputStream(connection.getInputStream()));
            behaviour.answer(connection);
        }
        return null;
    }

    private static void readQuestion(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || next == TLS_HANDSHAKE) {
                return;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
