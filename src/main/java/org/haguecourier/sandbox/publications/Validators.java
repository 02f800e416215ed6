package org.haguecourier.sandbox.publications;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** By what a client tells whether it has these bytes already. */
record Validators(String tag, String modified) {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    Validators(String tag, Instant modified) {
        this('"' + tag + '"', HTTP_DATE.format(modified));
    }

    Reply on(Reply reply) {
        return reply.withHeader("ETag", tag).withHeader("Last-Modified", modified);
    }

    /** A weak tag will do: whoever has the same week need not fetch it again. */
    boolean areKnownTo(Request request) {
        return request.header("If-None-Match").stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    /** Bytes are put together only if they are surely of the same whole. */
    boolean allowPartFor(Request request) {
        return request.header("If-Range")
                .map(known -> known.equals(tag) || known.equals(modified))
                .orElse(true);
    }
}
