package org.haguecourier.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of the next request and leaves its body on the wire. */
final class RequestReader {
    /** Percent signs that escape nothing end here, so that nobody else has to expect them. */
    private static final String ESCAPED = "[^ ?%]*+(?:%[0-9A-Fa-f]{2}[^ ?%]*+)*+";

    private static final Pattern FIRST_LINE =
            Pattern.compile("([A-Z]+) (/" + ESCAPED + ")(?:\\?(" + ESCAPED + "))? HTTP/1\\.[01]");
    private static final int MOST_HEADERS = 200;

    private final InputStream in;
    private final OutputStream out;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Empty if the client is done with this connection. */
    Optional<Request> next() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        Matcher first = FIRST_LINE.matcher(LineReader.line(in));
        if (!first.matches()) {
            throw new MalformedRequestException("The first line is no HTTP/1.1 request line.");
        }
        String query = first.group(3) == null ? "" : first.group(3);
        Map<String, String> headers = headers();
        return Optional.of(new Request(first.group(1), first.group(2), query, headers, body(headers)));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = LineReader.line(in); !line.isEmpty(); line = LineReader.line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new MalformedRequestException("A header line has no name, or there are too many.");
            }
            headers.merge(line.substring(0, colon), line.substring(colon + 1).strip(), (one, two) -> one + ", " + two);
        }
        return headers;
    }

    private RequestBody body(Map<String, String> headers) throws IOException {
        RequestBody body = bodyOnTheWire(headers);
        boolean asks = "100-continue".equalsIgnoreCase(headers.get("Expect"));
        return asks ? RequestBody.awaitingContinue(body, out) : body;
    }

    private RequestBody bodyOnTheWire(Map<String, String> headers) throws IOException {
        if (headers.containsKey("Transfer-Encoding")) {
            return new RequestBody(new ChunkedInput(in), OptionalLong.empty());
        }
        String length = headers.get("Content-Length");
        if (length == null) {
            return new RequestBody(InputStream.nullInputStream(), OptionalLong.empty());
        }
        if (!length.matches("\\d{1,18}")) {
            throw new MalformedRequestException("Content-Length is no number.");
        }
        return new RequestBody(new FixedInput(in, Long.parseLong(length)), OptionalLong.of(Long.parseLong(length)));
    }
}
