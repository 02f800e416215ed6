package org.haguecourier.routing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** HWS where each byte of the conversation is the test's own business. */
final class RawHws implements AutoCloseable {
    /** What came in on which connection; the body is empty where the test did not read it. */
    record Question(int connection, String head, byte[] body) {
        String line() {
            return head.substring(0, head.indexOf("\r\n"));
        }

        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst();
        }
    }

    /** One connection with its request's head read, and the rest still to come. */
    record Turn(Socket socket, InputStream in, Question question, List<Question> questions) {
        int length() {
            return question.header("Content-Length").map(Integer::parseInt).orElse(0);
        }

        /** Reads the whole body and writes the request down. */
        Turn read() throws IOException {
            byte[] body = in.readNBytes(length());
            Question whole = new Question(question.connection(), question.head(), body);
            questions.add(whole);
            return new Turn(socket, in, whole, questions);
        }

        /** Writes the request down without its body. */
        Turn leaveUnread() {
            questions.add(question);
            return this;
        }

        Turn send(String text) throws IOException {
            return send(text.getBytes(StandardCharsets.UTF_8));
        }

        Turn send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
            return this;
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** @see #answering what most tests need */
    @FunctionalInterface
    interface Behaviour {
        /** @return whether the connection is kept for another request */
        boolean serve(Turn turn) throws IOException, InterruptedException;
    }

    static final String FILED = "<HagueImport><ImportIdentifier>imp-1</ImportIdentifier></HagueImport>";

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Question> questions = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Behaviour behaviour;

    RawHws(Behaviour behaviour) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
    }

    /** On a socket of another kind: with TLS. */
    RawHws(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
        threads.submit(this::accept);
    }

    /** Reads each request in full, then sends this and closes. */
    static RawHws answering(String reply) throws IOException {
        return new RawHws(turn -> {
            turn.read().send(reply);
            return false;
        });
    }

    static String reply(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " Some reason\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    static String filed() {
        return reply(200, "Content-Type: application/xml\r\n", FILED);
    }

    void behaves(Behaviour other) {
        behaviour = other;
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port() + "/webservices/api/v1";
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    List<Question> questions() {
        return questions;
    }

    List<Question> posts() {
        return questions.stream().filter(one -> one.head().startsWith("POST")).toList();
    }

    private Void accept() throws IOException {
        while (!server.isClosed()) {
            Socket connection = server.accept();
            open.add(connection);
            int number = connections.incrementAndGet();
            threads.submit(() -> serve(connection, number));
        }
        return null;
    }

    private Void serve(Socket connection, int number) throws Exception {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            boolean kept = true;
            while (kept) {
                Optional<String> head = head(in);
                kept = head.isPresent()
                        && behaviour.serve(
                                new Turn(connection, in, new Question(number, head.get(), new byte[0]), questions));
            }
        }
        return null;
    }

    private static Optional<String> head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.write(next);
        }
        return Optional.of(head.toString(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
    }
}
