package org.haguecourier.auth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedRequestTest {
    private static final String ASSERTION = "eyJ0eXAiOiJKV1QifQ.eyJpc3MiOiJ4eCJ9.c2lnbmF0dXJlLW9mLW91cnM";

    @ParameterizedTest
    @CsvSource({
        "400, invalid_client, hws.auth.client-id",
        "401, invalid_client, hws.auth.audience",
        "400, invalid_scope, hws.auth.scope is not what WIPO sent",
        "400, unauthorized_client, not yet allowed",
        "400, unsupported_grant_type, of another server",
        "400, invalid_request, hws.auth.key-id",
        "400, never_heard_of, no answer of a token endpoint",
        "403, access_denied, allow-list",
        "403, invalid_client, allow-list"
    })
    void passesOnTheServersWordsAndWhatTheyUsuallyMean(int status, String error, String meaning) {
        String message = explain(status, "{\"error\":\"" + error + "\",\"error_description\":\"Nope, sorry\"}");
        assertThat(message)
                .startsWith("No token: https://login.example.org/token answered " + status + ", " + error
                        + ": \"Nope, sorry\". ")
                .contains(meaning)
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({
        "204, hws.auth.issuer",
        "304, redirects are never followed",
        "401, hws.auth.client-id",
        "403, allow-list",
        "404, Usually hws.auth.issuer is wrong",
        "407, proxy",
        "429, patience",
        "500, in trouble",
        "503, in trouble"
    })
    void explainsABareStatus(int status, String meaning) {
        assertThat(explain(status, "<html>no JSON</html>"))
                .contains("answered " + status + ". ")
                .contains(meaning);
    }

    @Test
    void quotesInOneShortLineAndWithoutWhatWasSent() {
        String hidden = "line\\r\\nbreak \\u001b[31mred \\u202etxt bad " + ASSERTION + " cut eyJ0eXAiOiJKV1Qi "
                + "A".repeat(45) + " client_assertion " + "word ".repeat(100);
        String message = explain(400, "{\"error\":\"invalid_client\",\"error_description\":\"" + hidden + "\"}");
        assertThat(message)
                .contains("line break  [31mred  txt bad [removed].[removed].[removed] cut [removed] [removed]"
                        + " client_assertion word word")
                .doesNotContain("\n", "\r", "\u001b", "\u202e", "eyJ", "AAAA")
                .hasSizeLessThan(700);
    }

    @Test
    void errorsOfAnotherShapeAreNotQuoted() {
        assertThat(explain(400, "{\"error\":{\"code\":7},\"error_description\":[1]}"))
                .contains("answered 400. This is no answer");
        assertThat(explain(400, "{\"error\":".repeat(9_000))).contains("answered 400. This is no answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat, 21 Nov 2026 05:15:07 GMT | clock is 600 s ahead of the server's",
                "Sat, 21 Nov 2026 05:35:07 GMT | clock is 600 s behind the server's"
            })
    void tellsHowFarTheClocksAreApart(String date, String words) {
        assertThat(explainAt(date)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Sat, 21 Nov 2026 05:25:20 GMT", "yesterday", "Sat, 99 Nov 2026 05:25:20 GMT"})
    void saysNothingOfClocksThatAgreeOrCannotBeRead(String date) {
        assertThat(explainAt(date)).doesNotContain("clock is");
    }

    private static String explainAt(String date) {
        return new RefusedRequest(answer(401, "", Optional.of(date)), new ServerWords(ASSERTION))
                .explained("hws.auth.issuer", HandClock.START)
                .getMessage();
    }

    private static String explain(int status, String body) {
        return new RefusedRequest(answer(status, body, Optional.empty()), new ServerWords(ASSERTION))
                .explained("hws.auth.issuer")
                .getMessage();
    }

    private static ServerAnswer answer(int status, String body, Optional<String> date) {
        return new ServerAnswer(
                URI.create("https://login.example.org/token"),
                status,
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                date);
    }
}
