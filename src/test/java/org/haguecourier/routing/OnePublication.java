package org.haguecourier.routing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** HWS with one publication, which says of it what the test wants, and stops in the middle where the test wants. */
final class OnePublication implements RawHws.Behaviour {
    enum Framing {
        LENGTH,
        CHUNKED,
        UNTIL_CLOSE
    }

    private final Deque<Integer> cuts = new ConcurrentLinkedDeque<>();
    private final List<Integer> sent = new CopyOnWriteArrayList<>();
    private volatile byte[] content;
    private volatile String headers;
    private volatile Framing framing = Framing.LENGTH;
    private volatile boolean ranges = true;
    private volatile String contentRange;
    private volatile int mostAtOnce = Integer.MAX_VALUE;

    /** @param headers with their line ends: validators, and whether ranges are accepted */
    OnePublication(byte[] content, String headers) {
        this.content = content;
        this.headers = headers;
    }

    /** The next answers end at these bytes of the whole, one after the other; those after them do not. */
    OnePublication cutAt(int... bytes) {
        Arrays.stream(bytes).forEach(cuts::add);
        return this;
    }

    OnePublication framed(Framing other) {
        framing = other;
        return this;
    }

    /** As if it knew nothing of ranges. */
    OnePublication withoutRanges() {
        ranges = false;
        return this;
    }

    /** A Content-Range that is not the one that was asked for. */
    OnePublication claiming(String range) {
        contentRange = range;
        return this;
    }

    /** Like some caches: of what is asked for, never more than this. */
    OnePublication givingAtMost(int bytes) {
        mostAtOnce = bytes;
        return this;
    }

    void becomes(byte[] other, String otherHeaders) {
        content = other;
        headers = otherHeaders;
    }

    /** How many bytes of the publication each answer had. */
    List<Integer> sent() {
        return sent;
    }

    @Override
    public boolean serve(RawHws.Turn turn) throws IOException {
        RawHws.Question question = turn.read().question();
        boolean same = question.header("If-Range").map(headers::contains).orElse(true);
        int from = ranges && same
                ? question.header("Range")
                        .map(range -> Integer.parseInt(range.replaceAll("\\D", "")))
                        .orElse(-1)
                : -1;
        if (from >= content.length) {
            turn.send(RawHws.reply(416, "Content-Range: bytes */" + content.length + "\r\n", ""));
            return true;
        }
        return from < 0 ? answer(turn, 200, 0, content.length, "") : part(turn, from);
    }

    private boolean part(RawHws.Turn turn, int from) throws IOException {
        int end = (int) Math.min(content.length, (long) from + mostAtOnce);
        String range = contentRange == null ? "bytes " + from + "-" + (end - 1) + "/" + content.length : contentRange;
        return answer(turn, 206, from, end, range.isEmpty() ? "" : "Content-Range: " + range + "\r\n");
    }

    private boolean answer(RawHws.Turn turn, int status, int from, int end, String more) throws IOException {
        String told =
                switch (framing) {
                    case LENGTH -> "Content-Length: " + (end - from) + "\r\n";
                    case CHUNKED -> "Transfer-Encoding: chunked\r\n";
                    case UNTIL_CLOSE -> "Connection: close\r\n";
                };
        Integer cut = cuts.poll();
        int stop = cut == null ? end : Math.min(cut, end);
        sent.add(stop - from);
        turn.send("HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/zip\r\n" + headers + more + told
                + "\r\n");
        byte[] body = Arrays.copyOfRange(content, from, stop);
        turn.send(framing == Framing.CHUNKED ? chunks(body, cut == null) : body);
        return cut == null && framing != Framing.UNTIL_CLOSE;
    }

    private static byte[] chunks(byte[] body, boolean toTheEnd) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        all.writeBytes((toTheEnd ? "\r\n0\r\n\r\n" : "\r\n").getBytes(StandardCharsets.US_ASCII));
        return all.toByteArray();
    }
}
