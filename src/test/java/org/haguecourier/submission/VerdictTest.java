package org.haguecourier.submission;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.hws.Answer;
import org.haguecourier.hws.Answers;
import org.haguecourier.hws.Reply;
import org.haguecourier.submission.Verdict.Attention;
import org.haguecourier.submission.Verdict.Deferred;
import org.haguecourier.submission.Verdict.Filed;
import org.haguecourier.submission.Verdict.Refused;
import org.haguecourier.submission.Verdict.Unknown;
import org.haguecourier.submission.Verdict.Wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/** The outcome table, a row a test. */
class VerdictTest {
    private static Verdict verdict(Answer answer) {
        return Verdict.of(answer, Answers.reader().read(answer));
    }

    private static Verdict verdict(int status) {
        return verdict(Answers.toPost(status, "text/plain", ""));
    }

    @Test
    void noByteLeftIsDeferred() {
        Verdict verdict = verdict(Answers.noneAfter(0, "no token: the authorization server is down."));

        assertThat(verdict).asInstanceOf(type(Deferred.class)).satisfies(deferred -> {
            assertThat(deferred.pace()).isEqualTo(Wait.NORMAL);
            assertThat(deferred.attention()).isEqualTo(Attention.NONE);
        });
        assertThat(verdict.code()).isEqualTo("not-sent");
        assertThat(verdict.sentence())
                .contains("no token: the authorization server is down. Nothing was filed")
                .contains("sent again later");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4_096, Long.MAX_VALUE})
    void anEndAfterTheFirstByteIsUnknown(long sent) {
        Verdict verdict = verdict(Answers.noneAfter(sent, "connection reset"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(verdict.code()).isEqualTo("no-answer");
        assertThat(verdict.sentence()).contains("connection reset", "not known");
    }

    @ParameterizedTest
    @CsvSource({"200, VERY_LIKELY", "202, VERY_LIKELY", "302, OPEN", "503, OPEN", "204, VERY_LIKELY"})
    void ofAnAnswerThatBrokeOffTheStatusStands(int status, Verdict.Likelihood filed) {
        Verdict verdict = verdict(Answers.brokenOff(status, "", "the connection broke"));

        assertThat(verdict)
                .asInstanceOf(type(Unknown.class))
                .extracting(Unknown::filed)
                .isEqualTo(filed);
        assertThat(verdict.code()).isEqualTo("answer-broken-off");
        assertThat(verdict.sentence()).contains("HWS answered " + status, "to the end: the connection broke.");
    }

    @Test
    void noImportIdIsTakenFromAnAnswerThatBrokeOff() {
        Verdict verdict = verdict(Answers.brokenOff(200, "<r><importId>4711</importId></r>", "the time-out ran out"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(verdict.sentence()).contains("What came of it is kept").doesNotContain("4711");
    }

    @Test
    void aSecond401IsDeferredWithAlarm() {
        assertThat(verdict(401)).asInstanceOf(type(Deferred.class)).satisfies(deferred -> {
            assertThat(deferred.pace()).isEqualTo(Wait.NORMAL);
            assertThat(deferred.attention()).isEqualTo(Attention.ALARM);
            assertThat(deferred.code()).isEqualTo("token-refused");
        });
    }

    @Test
    void a403IsDeferredForLongWithAlarm() {
        assertThat(verdict(403)).asInstanceOf(type(Deferred.class)).satisfies(deferred -> {
            assertThat(deferred.pace()).isEqualTo(Wait.LONG);
            assertThat(deferred.attention()).isEqualTo(Attention.ALARM);
            assertThat(deferred.sentence()).contains("IP address", "scope");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, bad-request",
        "404, not-found",
        "405, method-not-allowed",
        "413, package-too-large",
        "415, media-type-refused",
        "422, content-refused",
    })
    void whatHwsDoesNotWantIsRefused(int status, String code) {
        Verdict verdict = verdict(status);

        assertThat(verdict).isInstanceOf(Refused.class);
        assertThat(verdict.code()).isEqualTo(code);
        assertThat(verdict.sentence()).contains(String.valueOf(status), "Nothing was filed", "not be sent again");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 503})
    void whatWasNotPerformedIsDeferredQuietlyWithTheServersWish(int status) {
        Verdict verdict = verdict(Answers.askingToWait(status, Duration.ofMinutes(3)));

        assertThat(verdict).asInstanceOf(type(Deferred.class)).satisfies(deferred -> {
            assertThat(deferred.pace()).isEqualTo(Wait.NORMAL);
            assertThat(deferred.attention()).isEqualTo(Attention.NONE);
            assertThat(deferred.retryAfter()).contains(Duration.ofMinutes(3));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aFailureBehindTheDoorIsUnknown(int status) {
        assertThat(verdict(status)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void aRedirectIsUnknownEvenWithALocationLikeAnImport(int status) {
        Verdict verdict = verdict(Answers.toPostWithLocation(status, "", "/request/import/4711"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(verdict.code()).isEqualTo("redirected");
        assertThat(verdict.sentence()).doesNotContain("4711");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 203, 207, 226})
    void aSuccessWithAnImportIdIsFiled(int status) {
        Verdict verdict = verdict(Answers.toPost(status, "application/xml", "<r><importId>4711</importId></r>"));

        assertThat(verdict)
                .asInstanceOf(type(Filed.class))
                .extracting(Filed::importId)
                .isEqualTo("4711");
        assertThat(verdict.sentence()).contains("4711");
    }

    @Test
    void aCreatedWithItsLocationAloneIsFiled() {
        assertThat(verdict(Answers.toPostWithLocation(201, "", "/request/import/4711")))
                .isInstanceOf(Filed.class);
    }

    @Test
    void aSuccessWhoseImportHasFailedIsFiledAllTheSame() {
        Verdict verdict =
                verdict(Answers.toPost(200, "application/json", "{\"importId\":\"4711\",\"importStatus\":\"FAILED\"}"));

        assertThat(verdict).isInstanceOf(Filed.class);
        assertThat(verdict.sentence()).contains("FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "OK", "<r><importId>47", "<html><body id='4711'>Sign in</body></html>", "{\"importId\":null}"
            })
    void aSuccessWithoutAReadableImportIdIsUnknown(String body) {
        Verdict verdict = verdict(Answers.toPost(200, "application/xml", body));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(verdict.code()).isEqualTo("no-import-id");
    }

    @Test
    void anAnswerInXmlThatIsOnlyLabelledAsAPageIsFiled() {
        assertThat(verdict(Answers.toPost(200, "text/html", "<r><importId>4711</importId></r>")))
                .isInstanceOf(Filed.class);
    }

    @Test
    void noAddressIsTakenFromAPageForABrowser() {
        String page = "<html><body>Signed in</body></html>";

        assertThat(verdict(Answers.toPostWithLocation(201, page, "/request/import/4711")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void anIdInAFailureIsNoFilingButIsTold() {
        Verdict verdict = verdict(Answers.toPost(409, "application/json", "{\"importId\":\"4711\"}"));

        assertThat(verdict).isInstanceOf(Unknown.class);
        assertThat(verdict.sentence()).contains("4711", "may be an import ID");
    }

    @Test
    void theReasonThatHwsGivesIsTold() {
        Answer answer = Answers.toPost(422, "application/json", "{\"message\":\"The ZIP holds two XML files.\"}");

        assertThat(Verdict.of(answer, Reply.EMPTY).sentence()).contains(" HWS says: The ZIP holds two XML files.");
    }

    @Test
    void anAnswerCountsMoreThanTheBytesThatLeft() {
        Answer early = Answers.toPost(502, "text/plain", "");
        Answer nothingSent = new Answer(
                early.call(),
                502,
                early.contentType(),
                Optional.empty(),
                Optional.empty(),
                new byte[0],
                0,
                Optional.empty(),
                Optional.empty());

        assertThat(Verdict.of(nothingSent, Reply.EMPTY)).isInstanceOf(Unknown.class);
    }
}
