package org.haguecourier.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back, and in which manner. */
public record Reply(int status, Map<String, String> headers, Content content, Manner manner) {
    public static Reply of(int status, String contentType, byte[] body) {
        return of(status, contentType, Content.of(body));
    }

    public static Reply of(int status, String contentType, Content content) {
        return new Reply(status, Map.of("Content-Type", contentType), content, Manner.PROPER);
    }

    public static Reply text(int status, String contentType, String body) {
        return of(status, contentType + ";charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply empty(int status) {
        return new Reply(status, Map.of(), Content.NONE, Manner.PROPER);
    }

    public static Reply silence(Ending ending) {
        return new Reply(0, Map.of(), Content.NONE, Manner.silence(ending));
    }

    public Reply withHeader(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, all, content, manner);
    }

    public Reply carrying(Content other) {
        return new Reply(status, headers, other, manner);
    }

    public Reply in(Manner other) {
        return new Reply(status, headers, content, other);
    }
}
