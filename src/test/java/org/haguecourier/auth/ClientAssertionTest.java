package org.haguecourier.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAssertionTest {
    private static final String ENDPOINT = "https://logindev.wipo.int:443/am/oauth2/access_token";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPairOnDisk pair = KeyPairOnDisk.p256();
    private final HandClock clock = new HandClock();

    @Test
    void saysWhoWeAreForOneMinuteToOneAudience() throws Exception {
        String[] parts = new ClientAssertion(TestSettings.auth(ENDPOINT), pair.signingKey(), clock)
                .make(ENDPOINT)
                .split("\\.");
        assertThat(json(parts[0])).hasToString("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        JsonNode claims = json(parts[1]);
        assertThat(claims.fieldNames()).toIterable().containsOnly("iss", "sub", "aud", "jti", "iat", "exp");
        assertThat(claims.path("iss").textValue()).isEqualTo("xx-office");
        assertThat(claims.path("sub").textValue()).isEqualTo("xx-office");
        assertThat(claims.path("aud").textValue()).isEqualTo(ENDPOINT);
        assertThat(claims.path("iat").longValue()).isEqualTo(HandClock.START.getEpochSecond());
        assertThat(claims.path("exp").longValue()).isEqualTo(HandClock.START.getEpochSecond() + 60);
        assertThat(Base64.getUrlDecoder().decode(claims.path("jti").textValue()))
                .hasSize(16);
    }

    @Test
    void namesTheKeyOnlyIfTheOfficeHasNamedIt() throws Exception {
        ClientAssertion named = new ClientAssertion(
                TestSettings.auth(ENDPOINT, Optional.empty(), Optional.of("key-7")), pair.signingKey(), clock);
        assertThat(json(named.make(ENDPOINT).split("\\.")[0]).path("kid").textValue())
                .isEqualTo("key-7");
    }

    /** WIPO's sample script gets about one in a hundred wrong: r or s with a leading zero. */
    @Test
    void tenThousandAssertionsVerifyAndNoIdComesTwice() {
        ClientAssertion assertions = new ClientAssertion(TestSettings.auth(ENDPOINT), pair.signingKey(), clock);
        Set<String> ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 10_000).parallel().forEach(nth -> ids.add(verifiedIdOf(assertions.make(ENDPOINT))));
        assertThat(ids).hasSize(10_000);
    }

    private String verifiedIdOf(String assertion) {
        try {
            int dot = assertion.lastIndexOf('.');
            byte[] signature = Base64.getUrlDecoder().decode(assertion.substring(dot + 1));
            assertThat(signature).hasSize(64);
            Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(pair.open());
            verifier.update(assertion.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            assertThat(verifier.verify(signature)).isTrue();
            return json(assertion.split("\\.")[1]).path("jti").textValue();
        } catch (IOException | GeneralSecurityException unverifiable) {
            throw new AssertionError(unverifiable);
        }
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
