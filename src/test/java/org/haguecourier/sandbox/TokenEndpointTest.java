package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenEndpointTest {
    private final SettableClock clock = new SettableClock("2026-11-20T10:00:00Z");
    private Sandbox sandbox;
    private Office office;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey())
                .withClient("xx-office", "hague/office hague/read")
                .withClock(clock));
        office = new Office(sandbox, clock);
    }

    @AfterEach
    void stop() throws Exception {
        sandbox.close();
    }

    @Test
    void discoverySpellsTheIssuerOtherwise() throws Exception {
        JsonNode discovery = Office.json(office.get(sandbox.issuer() + "/.well-known/openid-configuration"));

        String issuer = "http://127.0.0.1:" + sandbox.port() + "/am/oauth2";
        assertThat(sandbox.issuer()).hasToString("http://localhost:" + sandbox.port() + "/am/oauth2");
        assertThat(discovery.path("issuer").asText()).isEqualTo(issuer);
        assertThat(discovery.path("token_endpoint").asText()).isEqualTo(issuer + "/access_token");
        assertThat(discovery.path("jwks_uri").asText()).isEqualTo(issuer + "/connect/jwk_uri");
    }

    @Test
    void grantsATokenWithTheClaimsOfTheRealOne() throws Exception {
        HttpResponse<String> answer = office.askToken(office.form(Assertions.signed(office.goodClaims())));

        JsonNode grant = Office.json(answer);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(grant.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(grant.path("scope").asText()).isEqualTo("hague/office hague/read");
        assertThat(grant.path("expires_in").isIntegralNumber()).isTrue();
        assertThat(grant.path("expires_in").asInt()).isEqualTo(3600);
        SignedJWT token = SignedJWT.parse(grant.path("access_token").asText());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getJWTClaimsSet().getStringListClaim("scope")).containsExactly("hague/office", "hague/read");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("xx-office");
        assertThat(token.verify(publishedKey(token))).isTrue();
    }

    private RSASSAVerifier publishedKey(SignedJWT token) throws Exception {
        String keys = office.get(sandbox.issuer() + "/connect/jwk_uri").body();
        assertThat(keys).doesNotContain("\"d\"");
        return new RSASSAVerifier(
                JWKSet.parse(keys).getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey());
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type, authorization_code, 400, unsupported_grant_type",
        "grant_type, '', 400, invalid_request",
        "client_assertion_type, urn:ietf:params:oauth:client-assertion-type:saml2-bearer, 401, invalid_client",
        "client_assertion_type, '', 401, invalid_client",
        "client_assertion, '', 401, invalid_client",
        "client_assertion, not.a.jwt, 401, invalid_client",
        "client_assertion, nonsense, 401, invalid_client",
        "client_id, somebody-else, 401, invalid_client",
        "scope, hague/admin, 400, invalid_scope",
        "scope, hague/office hague/admin, 400, invalid_scope",
        "scope, '', 400, invalid_scope",
    })
    void refusesAFormWithAWrongField(String field, String value, int status, String error) throws Exception {
        Map<String, String> form = office.form(Assertions.signed(office.goodClaims()));
        form.put(field, value);

        assertRefused(office.askToken(form), status, error, "");
    }

    @Test
    void refusesWhatIsNoForm() throws Exception {
        String json = Office.JSON.writeValueAsString(office.form(Assertions.signed(office.goodClaims())));

        HttpResponse<String> answer =
                office.post(office.tokenEndpoint(), "application/json", json.getBytes(StandardCharsets.UTF_8));

        assertRefused(answer, 400, "invalid_request", "form");
    }

    @Test
    void refusesAFieldThatComesTwice() throws Exception {
        Map<String, String> form = office.form(Assertions.signed(office.goodClaims()));
        form.put("scope=hague%2Foffice&scope", "hague/office");

        assertRefused(office.askToken(form), 400, "invalid_request", "twice");
    }

    @Test
    void answersPostOnly() throws Exception {
        HttpResponse<String> answer = office.get(office.tokenEndpoint());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void letsNobodyInWithoutAValidToken() throws Exception {
        assertThat(office.api("/pingMe").statusCode()).isEqualTo(401);

        office.signIn();
        HttpResponse<String> greeting = office.api("/pingMe?name=J%C3%BCrg%20%26%20Co");
        assertThat(greeting.statusCode()).isEqualTo(200);
        assertThat(greeting.body()).contains("Hello Jürg &amp; Co");

        clock.advance(Duration.ofHours(1));
        HttpResponse<String> late = office.api("/pingMe");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
    }

    @Test
    void refusesATokenOfAnotherSandbox() throws Exception {
        try (Sandbox other = Sandbox.start(SandboxOptions.forClient(Assertions.KEY.toECPublicKey()))) {
            Office stranger = new Office(other, Clock.systemUTC()).signIn();

            assertThat(stranger.get(sandbox.apiBaseUrl() + "/pingMe").statusCode())
                    .isEqualTo(401);
        }
    }

    static void assertRefused(HttpResponse<String> answer, int status, String error, String reason) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Office.json(answer).path("error").asText()).isEqualTo(error);
        assertThat(Office.json(answer).path("error_description").asText()).contains(reason);
    }
}
