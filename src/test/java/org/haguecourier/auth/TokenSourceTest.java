package org.haguecourier.auth;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

class TokenSourceTest {
    private static final SigningKey KEY = KeyPairOnDisk.p256().signingKey();

    private final HandClock clock = new HandClock();
    private final TokenServer server;
    private final TokenSource source;

    TokenSourceTest() throws Exception {
        server = new TokenServer();
        source = new TokenSource(
                TestSettings.auth(server.endpoint()), TestSettings.http(), SSLContext.getDefault(), KEY, clock);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksAsTheGuideSays() throws Exception {
        AccessToken token = source.get();

        assertThat(token.value()).isEqualTo("token-1");
        assertThat(token.expiry()).isEqualTo(HandClock.START.plusSeconds(3599));
        TokenServer.Question question = server.questions().get(0);
        assertThat(question.method()).isEqualTo("POST");
        assertThat(question.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(question.form())
                .containsOnlyKeys("grant_type", "scope", "client_assertion_type", "client_assertion")
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("scope", "hague-api/office a&b")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    }

    @Test
    void aHundredColdCallersMakeOneRequestAndShareItsToken() throws Exception {
        CountDownLatch gate = server.holdsItsAnswers();
        Callers callers = Callers.of(100, source::get).untilAllWait();
        gate.countDown();

        List<Object> results = callers.results();
        assertThat(results).hasSize(100).allMatch(result -> result == results.get(0));
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void aHundredColdCallersShareOneFailure() throws Exception {
        server.answers(503, "");
        CountDownLatch gate = server.holdsItsAnswers();
        Callers callers = Callers.of(100, source::get).untilAllWait();
        gate.countDown();

        assertThat(callers.results()).hasSize(100).hasOnlyElementsOfType(NoTokenException.class);
        assertThat(callers.results())
                .extracting(Object::toString)
                .containsOnly(callers.results().get(0).toString());
        assertThat(server.questions()).hasSize(1);
    }

    /** With a clock that leaps over every back-off, only the sharing itself keeps the waiters from asking. */
    @Test
    void aFailureIsSharedByThoseWhoWaitedForItHoweverLongItTook() throws Exception {
        AtomicLong readings = new AtomicLong();
        TokenSource leaping = new TokenSource(
                TestSettings.auth(server.endpoint()),
                TestSettings.http(),
                SSLContext.getDefault(),
                KEY,
                () -> HandClock.START.plus(Duration.ofHours(readings.incrementAndGet())));
        server.answers(503, "");
        CountDownLatch gate = server.holdsItsAnswers();
        Callers callers = Callers.of(100, leaping::get).untilAllWait();
        gate.countDown();

        assertThat(callers.results()).hasOnlyElementsOfType(NoTokenException.class);
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void isRenewedAtFourFifthsOfItsLife() throws Exception {
        server.givesTokensFor("5");
        AccessToken first = source.get();

        clock.forward(Duration.ofMillis(3999));
        assertThat(source.get()).isSameAs(first);

        clock.forward(Duration.ofMillis(1));
        assertThat(source.get().value()).isEqualTo("token-2");
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void nobodyWaitsForAnEarlyRenewalButTheOneWhoDoesIt() throws Exception {
        AccessToken first = source.get();
        clock.forward(Duration.ofSeconds(3000));
        CountDownLatch gate = server.holdsItsAnswers();
        Callers renewer = Callers.of(1, source::get);
        await().until(() -> server.questions().size() == 2);

        assertThat(source.get()).isSameAs(first);

        gate.countDown();
        assertThat(renewer.results())
                .extracting(token -> ((AccessToken) token).value())
                .containsExactly("token-2");
    }

    @Test
    void aFailedRenewalLeavesThePresentTokenInUseUntilItsEnd() throws Exception {
        AccessToken first = source.get();
        server.answers(500, "");
        clock.forward(Duration.ofSeconds(3000));
        assertThat(source.get()).isSameAs(first);
        assertThat(source.get()).isSameAs(first);
        assertThat(server.questions()).as("the back-off holds for renewals too").hasSize(2);

        clock.forward(Duration.ofSeconds(599));
        assertThatThrownBy(source::get).isInstanceOf(NoTokenException.class);

        server.givesTokensFor("3599");
        clock.forward(Duration.ofMinutes(2));
        assertThat(source.get().value()).isEqualTo("token-2");
    }

    @Test
    void fiftyReportsOfOneRefusedTokenCostOneRequest() throws Exception {
        AccessToken old = source.get();
        CountDownLatch gate = server.holdsItsAnswers();
        Callers callers = Callers.of(50, () -> {
                    source.refused(old);
                    return source.get();
                })
                .untilAllWait();
        gate.countDown();

        assertThat(callers.results())
                .extracting(token -> ((AccessToken) token).value())
                .containsOnly("token-2");
        source.refused(old);
        assertThat(source.get().value()).as("a late report of the old one").isEqualTo("token-2");
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void aRefusedTokenDoesNotComeBackWhenItsRenewalFails() throws Exception {
        AccessToken old = source.get();
        server.answers(500, "");
        source.refused(old);
        assertThatThrownBy(source::get).isInstanceOf(NoTokenException.class);
        assertThatThrownBy(source::get).isInstanceOf(NoTokenException.class);
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void waitsLongerAfterEachFailureAndSaysUntilWhen() {
        server.answers(503, "");
        for (long ceiling : List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L)) {
            int asked = server.questions().size();
            Instant retryAt = failure().retryAt().orElseThrow();
            assertThat(Duration.between(clock.instant(), retryAt))
                    .isBetween(Duration.ofMillis(ceiling * 500), Duration.ofSeconds(ceiling));

            clock.setTo(retryAt.minusMillis(1));
            NoTokenException early = failure();
            assertThat(early.retryAt()).contains(retryAt);
            assertThat(early).hasMessageContaining("answered 503").hasMessageContaining(retryAt.toString());
            assertThat(server.questions()).hasSize(asked + 1);
            clock.setTo(retryAt);
        }
    }

    @Test
    void startsAgainWithAShortWaitAfterASuccess() throws Exception {
        server.answers(503, "");
        for (int times = 0; times < 5; times++) {
            failure();
            clock.forward(Duration.ofMinutes(1));
        }
        server.givesTokensFor("1");
        source.get();
        server.answers(503, "");
        clock.forward(Duration.ofMinutes(1));
        assertThat(failure().retryAt().orElseThrow())
                .isBeforeOrEqualTo(clock.instant().plusSeconds(1));
    }

    @Test
    void aClockSetBackDoesNotLockUsOut() throws Exception {
        server.answers(503, "");
        failure();
        server.givesTokensFor("3599");
        clock.setTo(HandClock.START.minus(Duration.ofDays(365)));
        assertThat(source.get().value()).isEqualTo("token-1");
    }

    @Test
    void anInterruptedCallerSpoilsNothingForTheOthers() throws Exception {
        CountDownLatch gate = server.holdsItsAnswers();
        Callers first = Callers.of(1, source::get);
        await().until(() -> server.questions().size() == 1);
        Callers others = Callers.of(5, source::get).untilAllWait();
        first.interrupt(0);

        assertThat(first.results().get(0))
                .isInstanceOfSatisfying(NoTokenException.class, stopped -> assertThat(stopped.retryAt())
                        .isEmpty());
        gate.countDown();
        assertThat(others.results()).hasOnlyElementsOfType(AccessToken.class);
        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void evenADefectBacksOffAndKeepsItsWordsToItself() throws Exception {
        TokenSource defective = new TokenSource(
                TestSettings.auth("ftp://login.example.org/secret"),
                TestSettings.http(),
                SSLContext.getDefault(),
                KEY,
                clock);
        assertThatThrownBy(defective::get)
                .isInstanceOfSatisfying(NoTokenException.class, defect -> assertThat(defect.retryAt())
                        .isPresent())
                .hasMessageContaining("a defect of the courier")
                .hasMessageNotContaining("secret");
    }

    @Test
    void eachAttemptCarriesAFreshAssertion() throws IOException {
        server.answers(503, "");
        failure();
        clock.forward(Duration.ofMinutes(2));
        failure();
        assertThat(server.questions())
                .extracting(question -> question.form().get("client_assertion"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private NoTokenException failure() {
        return catchThrowableOfType(NoTokenException.class, source::get);
    }
}
