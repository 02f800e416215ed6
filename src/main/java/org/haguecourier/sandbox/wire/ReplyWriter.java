package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
        writeHead(reply);
        out.flush();
        if (hasBody(reply.status())) {
            writeBody(reply);
        }
        out.flush();
    }

    private void writeBody(Reply reply) throws IOException {
        try {
            if (reply.manner().framing() == Framing.CHUNKED) {
                ChunkedOutput chunks = new ChunkedOutput(out);
                reply.content().writeTo(new PacedOutput(chunks, reply.manner()));
                chunks.finish();
            } else {
                reply.content().writeTo(new PacedOutput(out, reply.manner()));
            }
        } catch (PacedOutput.Stopped asWished) {
            out.flush();
        }
    }

    /** Piece by piece: a header may be huge. */
    private void writeHead(Reply reply) throws IOException {
        write("HTTP/1.1 " + reply.status() + " " + reason(reply.status()));
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            writeHeader(header.getKey(), header.getValue());
        }
        if (hasBody(reply.status())) {
            writeFraming(reply);
        }
        if (reply.manner().ending() != Ending.KEEP) {
            writeHeader("Connection", "close");
        }
        write("\r\n\r\n");
    }

    private void writeFraming(Reply reply) throws IOException {
        switch (reply.manner().framing()) {
            case LENGTH ->
                writeHeader("Content-Length", Long.toString(reply.content().length()));
            case CHUNKED -> writeHeader("Transfer-Encoding", "chunked");
            case UNTIL_CLOSE -> {}
        }
    }

    private void writeHeader(String name, String value) throws IOException {
        write("\r\n" + name + ": ");
        write(value);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
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
