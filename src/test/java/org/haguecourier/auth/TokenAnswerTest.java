package org.haguecourier.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TokenAnswerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "3599   | 3599",
                "\"3599\" | 3599",
                "5      | 5",
                "59.9   | 59",
                "null   | 300",
                "86401  | 86400",
                "1e300  | 86400",
                "999999999999999999999999 | 86400"
            })
    void takesTheLifeThatTheServerGrants(String expiresIn, long seconds) throws Exception {
        AccessToken token = read("{\"access_token\":\"t\",\"token_type\":\"bEARER\",\"expires_in\":" + expiresIn + "}");
        assertThat(token.expiry()).isEqualTo(HandClock.START.plusSeconds(seconds));
        assertThat(token.renewAt()).isEqualTo(HandClock.START.plusMillis(seconds * 800));
    }

    @Test
    void supposesFiveMinutesWhenTheServerSaysNothing() throws Exception {
        assertThat(read("{\"access_token\":\"t\",\"token_type\":\"Bearer\"}").expiry())
                .isEqualTo(HandClock.START.plus(Duration.ofMinutes(5)));
    }

    static Stream<Arguments> unusable() {
        String bearer = "\"token_type\":\"Bearer\",\"expires_in\":3599";
        String good = "{\"access_token\":\"t\",\"expires_in\":3599";
        return Stream.of(
                Arguments.of("", "an empty answer"),
                Arguments.of("  \n", "an empty answer"),
                Arguments.of("<!DOCTYPE html><html>Please log in", "captive portal"),
                Arguments.of(" <html>", "captive portal"),
                Arguments.of("{\"access_token\":\"t", "not one whole JSON object"),
                Arguments.of("\u001f\u008b\b\0\0", "not one whole JSON object"),
                Arguments.of("[]", "not one whole JSON object"),
                Arguments.of("\"t\"", "not one whole JSON object"),
                Arguments.of("null", "not one whole JSON object"),
                Arguments.of(good + ",\"token_type\":\"Bearer\"} {}", "not one whole JSON object"),
                Arguments.of(
                        "{\"access_token\":\"a\",\"access_token\":\"b\"," + bearer + "}", "not one whole JSON object"),
                Arguments.of("{\"a\":".repeat(10_000), "nested too deep"),
                Arguments.of("{\"a\":" + "[".repeat(33) + "]".repeat(33) + "," + bearer + "}", "nested too deep"),
                Arguments.of("[".repeat(60_000), "nested too deep"),
                Arguments.of("{\"a\":\"" + "x".repeat(65_536) + "\"}", "longer than 64 KiB"),
                Arguments.of("{}", "token_type other than Bearer"),
                Arguments.of(good + "}", "token_type other than Bearer, or none"),
                Arguments.of(good + ",\"token_type\":\"DPoP\"}", "token_type other than Bearer"),
                Arguments.of(good + ",\"token_type\":7}", "token_type other than Bearer"),
                Arguments.of("{" + bearer + "}", "no access_token"),
                Arguments.of("{\"access_token\":\"\"," + bearer + "}", "no access_token"),
                Arguments.of("{\"access_token\":{}," + bearer + "}", "no access_token"),
                Arguments.of("{\"access_token\":7," + bearer + "}", "no access_token"),
                Arguments.of("{\"access_token\":\"a b\"," + bearer + "}", "characters that no token has"),
                Arguments.of("{\"access_token\":\"a\\r\\nX: y\"," + bearer + "}", "characters that no token has"),
                Arguments.of("{\"access_token\":\"a\\u0000\"," + bearer + "}", "characters that no token has"),
                Arguments.of("{\"access_token\":\"t\u00e9\"," + bearer + "}", "characters that no token has"),
                Arguments.of("{\"access_token\":\"" + "x".repeat(16_385) + "\"," + bearer + "}", "longer than 16 KiB"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unusable")
    void refusesWhatIsNoToken(String body, String wrong) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("https://login.example.org/token")
                .hasMessageContaining(wrong);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"0", "-1", "0.9", "\"\"", "\"soon\"", "\"-5\"", "\" 5\"", "true", "{}", "[5]", "-1e300", "\"٣\""})
    void refusesALifeThatIsNone(String expiresIn) {
        assertThatThrownBy(() ->
                        read("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}"))
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("expires_in");
    }

    @Test
    void takesTheLongestTokenThatIsStillSane() throws Exception {
        String value = "x".repeat(16_384);
        assertThat(read("{\"access_token\":\"" + value + "\",\"token_type\":\"Bearer\"}")
                        .value())
                .isEqualTo(value);
    }

    private static AccessToken read(String body) throws NoTokenException {
        ServerAnswer answer = new ServerAnswer(
                URI.create("https://login.example.org/token"),
                200,
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty());
        return TokenAnswer.read(answer, HandClock.START);
    }
}
