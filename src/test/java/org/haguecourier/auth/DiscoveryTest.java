package org.haguecourier.auth;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DiscoveryTest {
    private static final SigningKey KEY = KeyPairOnDisk.p256().signingKey();
    private static final String WELL_KNOWN = "/am/oauth2/.well-known/openid-configuration";

    private final HandClock clock = new HandClock();
    private final TokenServer server;
    private volatile String tokenEndpoint;

    DiscoveryTest() throws Exception {
        server = new TokenServer();
        // Another spelling of the address than the issuer's, as at WIPO.
        tokenEndpoint = "http://localhost:" + server.port() + "/am/oauth2/access_token";
        server.answersWith(this::reply);
    }

    private TokenServer.Reply reply(TokenServer.Question question) {
        return TokenServer.Reply.of(
                200,
                question.path().equals(WELL_KNOWN)
                        ? "{\"issuer\":\"other\",\"token_endpoint\":\"" + tokenEndpoint + "\"}"
                        : "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":10}");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theEndpointIsTakenVerbatimAndIsTheAudience() throws Exception {
        source(Optional.empty()).get();
        assertThat(server.questions())
                .extracting(TokenServer.Question::path)
                .containsExactly(WELL_KNOWN, "/am/oauth2/access_token");
        assertThat(audienceOfLastAssertion()).isEqualTo(tokenEndpoint);
    }

    @Test
    void theOfficesOwnAudienceGoesFirst() throws Exception {
        source(Optional.of("https://login.example.org:443/am")).get();
        assertThat(audienceOfLastAssertion()).isEqualTo("https://login.example.org:443/am");
    }

    @Test
    void isAskedOnceHoweverManyTokensAreFetched() throws Exception {
        TokenSource source = source(Optional.empty());
        for (int tokens = 0; tokens < 3; tokens++) {
            source.get();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(server.questions())
                .filteredOn(question -> question.path().equals(WELL_KNOWN))
                .hasSize(1);
    }

    @Test
    void isNotAskedWhenTheEndpointIsSet() throws Exception {
        new TokenSource(TestSettings.auth(server.endpoint()), TestSettings.http(), SSLContext.getDefault(), KEY, clock)
                .get();
        assertThat(server.questions()).extracting(TokenServer.Question::path).doesNotContain(WELL_KNOWN);
        assertThat(audienceOfLastAssertion()).isEqualTo(server.endpoint());
    }

    @Test
    void isAskedAgainAfterItFailedAndAfterTheEndpointHasMoved() throws Exception {
        TokenSource source = source(Optional.empty());
        server.answers(503, "");
        assertThatThrownBy(source::get).hasMessageContaining(WELL_KNOWN + " answered 503");

        server.answersWith(
                question -> question.path().equals(WELL_KNOWN) ? reply(question) : TokenServer.Reply.of(404, ""));
        clock.forward(Duration.ofMinutes(1));
        assertThatThrownBy(source::get).hasMessageContaining("answered 404").hasMessageContaining("hws.auth.issuer");

        tokenEndpoint = server.address("/moved");
        server.answersWith(this::reply);
        clock.forward(Duration.ofMinutes(1));
        source.get();
        assertThat(server.questions())
                .last()
                .extracting(TokenServer.Question::path)
                .isEqualTo("/moved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example.org/token",
                "http://127.evil.example/token",
                "http://localhost.evil.example/token",
                "ftp://127.0.0.1/token",
                "//127.0.0.1/token",
                "https://user:pw@login.example.org/token",
                "https:///token",
                "https://a b/",
                ""
            })
    void refusesAnEndpointThatATokenMustNotComeFrom(String endpoint) throws Exception {
        tokenEndpoint = endpoint;
        assertThatThrownBy(source(Optional.empty())::get)
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("no complete https address");
        assertThat(server.questions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token_endpoint\":7}", "{\"token_endpoint\":null}"})
    void refusesADocumentWithoutEndpoint(String document) throws Exception {
        server.answers(200, document);
        assertThatThrownBy(source(Optional.empty())::get).hasMessageContaining("names no token_endpoint");
    }

    @Test
    void isNotLedElsewhereByARedirect() throws Exception {
        try (TokenServer elsewhere = new TokenServer()) {
            server.answersWith(question ->
                    new TokenServer.Reply(302, Map.of("Location", elsewhere.address(WELL_KNOWN)), new byte[0]));
            assertThatThrownBy(source(Optional.empty())::get).hasMessageContaining("redirects are never followed");
            assertThat(elsewhere.questions()).isEmpty();
        }
    }

    private TokenSource source(Optional<String> audience) throws Exception {
        return new TokenSource(
                TestSettings.authByDiscovery(server.address("/am/oauth2"), audience),
                TestSettings.http(),
                SSLContext.getDefault(),
                KEY,
                clock);
    }

    private String audienceOfLastAssertion() throws Exception {
        int last = server.questions().size() - 1;
        String assertion = server.questions().get(last).form().get("client_assertion");
        byte[] claims = Base64.getUrlDecoder().decode(assertion.split("\\.")[1]);
        return new ObjectMapper()
                .readTree(new String(claims, StandardCharsets.UTF_8))
                .path("aud")
                .textValue();
    }
}
