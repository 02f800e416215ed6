package org.haguecourier.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in.
 *
 * @param path as on the wire, percent-encoded: an ID may hold a slash
 * @param query as on the wire, empty if there is none
 * @param headers found in any case
 */
public record Request(String method, String path, String query, Map<String, String> headers, RequestBody body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type alone, in lower case; empty if there is none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The path's parts, each decoded by itself. */
    public List<String> segments() {
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(Request::decoded)
                .toList();
    }

    /** No endpoint knows HEAD; the refusal's body would be taken for the next reply. */
    boolean keepsConnection() {
        return !"HEAD".equals(method)
                && header("Connection").filter("close"::equalsIgnoreCase).isEmpty();
    }

    /** In a path, unlike in a form, a plus is a plus. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
