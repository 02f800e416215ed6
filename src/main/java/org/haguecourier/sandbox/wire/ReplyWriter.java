package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a reply on the wire in the manner that it asks for. */
final class ReplyWriter {
    private final OutputStream out;

    ReplyWriter(OutputStream out) {
        this.out = out;
    }

    void write(Reply reply) throws IOException, InterruptedException {
        Manner manner = reply.manner();
        Thread.sleep(manner.delay().toMillis());
        if (manner.silent()) {
            return;
        }
        out.write(head(reply).getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        if (hasBody(reply.status())) {
            writeBody(reply);
        }
        out.flush();
    }

    private void writeBody(Reply reply) throws IOException {
        try {
            reply.content().writeTo(new PacedOutput(out, reply.manner()));
        } catch (PacedOutput.Stopped asWished) {
            out.flush();
        }
    }

    private static String head(Reply reply) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " " + reason(reply.status()) + "\r\n");
        reply.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (reply.manner().declaresLength() && hasBody(reply.status())) {
            head.append("Content-Length: ").append(reply.content().length()).append("\r\n");
        }
        if (reply.manner().ending() != Ending.KEEP) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString();
    }

    private static boolean hasBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }

    /** Clients go by the number; the words are for people who look at the wire. */
    private static String reason(int status) {
        return switch (status / 100) {
            case 1 -> "Informational";
            case 2 -> "OK";
            case 3 -> "Elsewhere";
            case 4 -> "Refused";
            default -> "Failed";
        };
    }
}
