package org.haguecourier.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** What a refusal means is said in words, and nobody is pestered. */
class RefusedPullTest extends PullBench {
    @Test
    void anOfficeThatDoesNotExamineIsToldSoAndHwsIsLeftAlone() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 403));
        CourierInTest courier = courier(Map.of(
                "hws.confidential-copy.enabled", "true",
                "hws.confidential-copy.first-week", week,
                "hws.confidential-copy.retry", "10ms"));
        await().atMost(CourierInTest.PATIENCE)
                .until(() -> courier.ledger().publications().find(Series.CONFIDENTIAL_COPY, week).stream()
                        .anyMatch(issue -> issue.asks() == 1));
        Issue issue = courier.ledger()
                .publications()
                .find(Series.CONFIDENTIAL_COPY, week)
                .orElseThrow();
        assertThat(issue.said().orElseThrow())
                .contains("They are for examining Offices only", "hws.confidential-copy.enabled=false", "403");
        assertIsAskedAgainAfter(issue, Duration.ofHours(6));
        await().during(Duration.ofMillis(1500))
                .atMost(Duration.ofSeconds(3))
                .until(() -> sandbox.pulls().size() == 1);
    }

    @Test
    void aForbiddenBulletinIsAMatterOfTheAddressOrTheScope() throws Exception {
        sandbox.publish(PublicationOrder.ofAll().with(Term.ANSWER, 403));
        Issue issue = errand().pull(Series.BULLETIN, week);
        assertThat(issue.said().orElseThrow()).contains("this machine's address, and the scope");
        assertIsAskedAgainAfter(issue, Duration.ofHours(6));
    }

    @Test
    void aTokenThatIsRefusedIsReplacedOnceAndTheRefusalToldThen() throws Exception {
        RawHws hws = hws(turn -> {
            turn.read().send(RawHws.reply(401, "WWW-Authenticate: Bearer\r\n", "no"));
            return true;
        });
        Issue issue = errandFor(hws).pull(Series.BULLETIN, week);
        assertThat(issue.said()).hasValue("HWS does not accept our access token (HTTP 401).");
        assertIsAskedAgainAfter(issue, Duration.ofHours(6));
        assertThat(hws.questions()).hasSize(2);
        assertThat(hws.questions().get(0).header("Authorization"))
                .isNotEqualTo(hws.questions().get(1).header("Authorization"));
    }

    @Test
    void aTokenThatWasRevokedCostsOneQuestionMore() throws Exception {
        ErrandInTest errand = errand();
        errand.pull(Series.BULLETIN, latest(2).get(0));
        sandbox.revokeTokens();
        assertThat(errand.pull(Series.BULLETIN, week).said()).hasValue("Archived.");
        assertThat(sandbox.pulls()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"503, 7200, 7200", "429, 7200, 7200", "503, 172800, 86400", "404, 100000, 86400", "500, 3600, 3600"})
    void whatHwsSaysOfWhenToComeBackCountsUpToADay(int status, int said, int waited) throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.STATUS)
                .with(Detail.STATUS, status)
                .with(Detail.RETRY_AFTER, said));
        assertIsAskedAgainAfter(errand().pull(Series.BULLETIN, week), Duration.ofSeconds(waited));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void aServerInTroubleIsAskedAgainSoonAndThenLessOften(int status) throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.BULLETIN, Kind.STATUS)
                .with(Detail.STATUS, status)
                .times(Misbehaviour.UNTIL_CLEARED));
        ErrandInTest errand = errand();
        Issue first = errand.pull(Series.BULLETIN, week);
        assertThat(first.said().orElseThrow()).startsWith("HWS cannot answer now (HTTP " + status + ").");
        assertIsAskedAgainAfter(first, Duration.ofSeconds(30));
        assertIsAskedAgainAfter(errand.pull(Series.BULLETIN, week), Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 405, 410})
    void aWrongAddressIsSaidToBeOne(int status) throws Exception {
        RawHws hws = hwsAnswering(RawHws.reply(status, "Location: http://127.0.0.1:9/\r\n", "no"));
        Issue issue = errandFor(hws).pull(Series.BULLETIN, week);
        assertThat(issue.said()).hasValue("HWS answers HTTP " + status + ". Is hws.api.paths.bulletin right?");
        assertIsAskedAgainAfter(issue, Duration.ofHours(6));
    }

    @Test
    void withoutAnAccessTokenItIsAskedAgainSoon() throws Exception {
        sandbox.misbehave(Misbehaviour.at(Endpoint.TOKEN, Kind.STATUS).with(Detail.STATUS, 500));
        Issue issue = errand().pull(Series.BULLETIN, week);
        assertThat(issue.said().orElseThrow()).contains("no access token was to be had");
        assertIsAskedAgainAfter(issue, Duration.ofSeconds(30));
    }

    private static void assertIsAskedAgainAfter(Issue issue, Duration wait) {
        assertThat(issue.due().orElseThrow())
                .isCloseTo(Instant.now().plus(wait), within(wait.dividedBy(5).plusSeconds(5)));
    }
}
