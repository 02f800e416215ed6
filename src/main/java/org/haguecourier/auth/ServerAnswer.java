package org.haguecourier.auth;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * What the authorization server said.
 *
 * @param body cut one byte after {@link #LONGEST}
 * @param location where a redirect points to, which we do not follow
 * @param date the server's own clock, as it wrote it
 */
record ServerAnswer(URI from, int status, byte[] body, Optional<String> location, Optional<String> date) {
    static final int LONGEST = 64 * 1024;

    boolean isTooLong() {
        return body.length > LONGEST;
    }

    Optional<Instant> serverTime() {
        try {
            return date.map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Never the body: it may be a token. */
    @Override
    public String toString() {
        return "ServerAnswer[from=" + from + ", status=" + status + ", bytes=" + body.length + "]";
    }
}
