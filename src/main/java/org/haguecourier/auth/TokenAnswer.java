package org.haguecourier.auth;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a token out of a 200, and refuses what cannot be used as one. */
final class TokenAnswer {
    /**
     * RFC 6749 lets a server leave {@code expires_in} out. Five minutes are less than servers grant in practice, and
     * rare enough not to be a burden; should the token end earlier still, the 401 of HWS makes us fetch another.
     */
    private static final Duration LIFE_WHEN_UNSAID = Duration.ofMinutes(5);
    /** Whatever a server promises: a day is long enough to notice that a token was withdrawn. */
    private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(1).toSeconds();

    private static final int LONGEST_VALUE = 16 * 1024;

    private final ServerAnswer answer;
    private final JsonNode json;

    private TokenAnswer(ServerAnswer answer, JsonNode json) {
        this.answer = answer;
        this.json = json;
    }

    /** @param asked from when the life is counted: before the question, so that a slow answer does not lengthen it */
    static AccessToken read(ServerAnswer answer, Instant asked) throws NoTokenException {
        TokenAnswer read = new TokenAnswer(answer, JsonAnswer.object(answer));
        read.refuseUnlessBearer();
        return AccessToken.issued(read.value(), asked, read.life());
    }

    /** RFC 6749, 7.1: a token of a type that the client does not understand must not be used; none is no type. */
    private void refuseUnlessBearer() throws NoTokenException {
        if (!"bearer".equalsIgnoreCase(json.path("token_type").textValue())) {
            throw refusal("a token_type other than Bearer, or none");
        }
    }

    /** It becomes a header's value: printable ASCII without spaces, or it could smuggle a second header in. */
    private String value() throws NoTokenException {
        String value = json.path("access_token").textValue();
        if (value == null || value.isEmpty()) {
            throw refusal("no access_token");
        }
        if (value.length() > LONGEST_VALUE) {
            throw refusal("an access_token longer than " + LONGEST_VALUE / 1024 + " KiB");
        }
        if (!value.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw refusal("an access_token with characters that no token has");
        }
        return value;
    }

    private Duration life() throws NoTokenException {
        JsonNode life = json.path("expires_in");
        if (life.isMissingNode() || life.isNull()) {
            return LIFE_WHEN_UNSAID;
        }
        long seconds = life.isTextual() ? secondsIn(life.textValue()) : whole(life);
        if (seconds < 1) {
            throw refusal("an expires_in that is no number of seconds above 0");
        }
        return Duration.ofSeconds(Math.min(seconds, LONGEST_LIFE_SECONDS));
    }

    /** Some servers write the number as a string; anything but digits counts as 0 and is refused with it. */
    private static long secondsIn(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** A fraction is cut off; what is too large for a long becomes the largest, and is then shortened. */
    private static long whole(JsonNode life) {
        return life.isNumber() ? (long) life.doubleValue() : 0;
    }

    private NoTokenException refusal(String what) {
        return new NoTokenException("No token: " + answer.from() + " answered 200 with " + what + ".");
    }
}
