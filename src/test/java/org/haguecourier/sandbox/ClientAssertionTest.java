package org.haguecourier.sandbox;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64URL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.haguecourier.sandbox.TokenEndpointTest.assertRefused;

class ClientAssertionTest {
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
    void takesAnAssertionAsWiposScriptMakesIt() throws Exception {
        Map<String, Object> claims = office.goodClaims();
        claims.keySet().retainAll(List.of("iss", "sub", "aud", "exp"));
        String assertion = Assertions.signed(claims);

        assertThat(office.askToken(office.form(assertion)).statusCode()).isEqualTo(200);
        assertRefused(office.askToken(office.form(assertion)), 401, "invalid_client", "used before");
    }

    @Test
    void refusesAnotherAlgorithm() throws Exception {
        String assertion = Assertions.signed(office.goodClaims(), JWSAlgorithm.HS256, new MACSigner(new byte[32]));
        String larger = Assertions.signed(
                office.goodClaims(), JWSAlgorithm.ES384, new ECDSASigner(Assertions.newKey(Curve.P_384)));

        assertRefused(office.askToken(office.form(assertion)), 401, "invalid_client", "ES256");
        assertRefused(office.askToken(office.form(larger)), 401, "invalid_client", "ES256");
    }

    @Test
    void refusesAnotherKey() throws Exception {
        String assertion = Assertions.signed(office.goodClaims(), Assertions.newKey(Curve.P_256));

        assertRefused(office.askToken(office.form(assertion)), 401, "invalid_client", "does not verify");
    }

    @Test
    void refusesASignatureInDer() throws Exception {
        String assertion = Assertions.signed(office.goodClaims());
        int dot = assertion.lastIndexOf('.') + 1;
        byte[] der = ECDSA.transcodeSignatureToDER(
                Base64URL.from(assertion.substring(dot)).decode());

        HttpResponse<String> answer = office.askToken(office.form(assertion.substring(0, dot) + Base64URL.encode(der)));

        assertRefused(answer, 401, "invalid_client", "not 64");
    }

    @Test
    void refusesAShortSignatureAsWiposScriptMakesOneInAHundred() throws Exception {
        String assertion = Assertions.signed(office.goodClaims());
        int dot = assertion.lastIndexOf('.') + 1;
        byte[] raw = Base64URL.from(assertion.substring(dot)).decode();
        String shorter =
                Base64URL.encode(Arrays.copyOfRange(raw, 1, raw.length)).toString();

        assertRefused(
                office.askToken(office.form(assertion.substring(0, dot) + shorter)), 401, "invalid_client", "63 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp"})
    void refusesAMissingClaim(String name) throws Exception {
        Map<String, Object> claims = office.goodClaims();
        claims.remove(name);

        assertRefused(office.askToken(office.form(Assertions.signed(claims))), 401, "invalid_client", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub"})
    void refusesAnotherParty(String name) throws Exception {
        assertClaimRefused(name, "somebody-else", name);
    }

    @Test
    void refusesEveryOtherSpellingOfTheAudience() throws Exception {
        String endpoint = office.tokenEndpoint();

        assertClaimRefused("aud", endpoint.replace("127.0.0.1", "localhost"), "aud");
        assertClaimRefused("aud", endpoint + "/", "aud");
        assertClaimRefused("aud", sandbox.issuer().toString(), "aud");
        assertClaimRefused("aud", List.of(endpoint), "single string");
    }

    @ParameterizedTest
    @CsvSource({"exp,-1,expired", "exp,0,expired", "exp,961,16 minutes", "iat,61,future", "nbf,61,future"})
    void refusesAWrongTime(String name, long seconds, String reason) throws Exception {
        assertClaimRefused(name, clock.instant().getEpochSecond() + seconds, reason);
    }

    @ParameterizedTest
    @CsvSource({"exp,960", "exp,1", "iat,60", "iat,-900", "nbf,60"})
    void takesATimeAtTheVeryLimit(String name, long seconds) throws Exception {
        Map<String, Object> claims = office.goodClaims();
        claims.put(name, clock.instant().getEpochSecond() + seconds);

        assertThat(office.askToken(office.form(Assertions.signed(claims))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesATimeThatIsNoNumber() throws Exception {
        assertClaimRefused("exp", "soon", "exp");
    }

    @Test
    void refusesAnIdentifierThatWasUsedBefore() throws Exception {
        Map<String, Object> claims = office.goodClaims();
        office.askToken(office.form(Assertions.signed(claims)));

        assertRefused(office.askToken(office.form(Assertions.signed(claims))), 401, "invalid_client", "used before");
    }

    private void assertClaimRefused(String name, Object value, String reason) throws Exception {
        Map<String, Object> claims = office.goodClaims();
        claims.put(name, value);
        assertRefused(office.askToken(office.form(Assertions.signed(claims))), 401, "invalid_client", reason);
    }
}
