package org.haguecourier.sandbox.authorization;

import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;

/** Whether a client assertion proves what it must (RFC 7523, section 3, in the guide's narrow reading). */
final class AssertionCheck {
    /** WIPO's own samples live from 10 s to 1000 s. */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(16);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    private static final int RAW_SIGNATURE = 64;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final String tokenEndpoint;
    private final Clock clock;
    private final SpentAssertions spent = new SpentAssertions();

    AssertionCheck(Client client, String tokenEndpoint, Clock clock) {
        this.client = client;
        this.tokenEndpoint = tokenEndpoint;
        this.clock = clock;
    }

    void accept(String assertion) throws Refusal {
        JWSObject jws = parsed(assertion);
        verifySignature(jws);
        JsonNode claims = claims(jws);
        checkParties(claims);
        Instant expiry = checkTimes(claims);
        String identity = claims.path("jti").isMissingNode() ? assertion : "jti " + text(claims, "jti");
        if (!spent.spend(identity, expiry, clock.instant())) {
            throw Refusal.invalidClient("The assertion was used before.");
        }
    }

    private static JWSObject parsed(String assertion) throws Refusal {
        try {
            return JWSObject.parse(assertion);
        } catch (ParseException malformed) {
            throw Refusal.invalidClient("The assertion is no signed JWT in compact form.");
        }
    }

    private void verifySignature(JWSObject jws) throws Refusal {
        if (!JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())) {
            throw Refusal.invalidClient("The assertion must be signed with ES256.");
        }
        int length = jws.getSignature().decode().length;
        if (length != RAW_SIGNATURE) {
            throw Refusal.invalidClient("The signature has " + length + " bytes, not 64: r and s, 32 bytes each.");
        }
        if (!verifies(jws)) {
            throw Refusal.invalidClient("The signature does not verify with the registered key.");
        }
    }

    private boolean verifies(JWSObject jws) {
        try {
            return jws.verify(new ECDSAVerifier(client.key()));
        } catch (JOSEException unusable) {
            return false;
        }
    }

    private static JsonNode claims(JWSObject jws) throws Refusal {
        try {
            JsonNode claims = JSON.readTree(jws.getPayload().toBytes());
            if (claims != null && claims.isObject()) {
                return claims;
            }
        } catch (IOException noJson) {
            throw Refusal.invalidClient("The claims are no JSON.");
        }
        throw Refusal.invalidClient("The claims are no JSON object.");
    }

    private void checkParties(JsonNode claims) throws Refusal {
        if (!client.id().equals(text(claims, "iss"))) {
            throw Refusal.invalidClient("iss is not the client id.");
        }
        if (!client.id().equals(text(claims, "sub"))) {
            throw Refusal.invalidClient("sub is not the client id.");
        }
        if (!Objects.equals(tokenEndpoint, text(claims, "aud"))) {
            throw Refusal.invalidClient("aud is not the token endpoint as discovery spells it: " + tokenEndpoint);
        }
    }

    private Instant checkTimes(JsonNode claims) throws Refusal {
        Instant now = clock.instant();
        if (claims.path("exp").isMissingNode()) {
            throw Refusal.invalidClient("exp is missing.");
        }
        Instant expiry = time(claims, "exp", now);
        if (!expiry.isAfter(now)) {
            throw Refusal.invalidClient("The assertion has expired.");
        }
        if (expiry.isAfter(now.plus(LONGEST_LIFE))) {
            throw Refusal.invalidClient("exp lies more than 16 minutes ahead.");
        }
        if (time(claims, "iat", now).isAfter(now.plus(CLOCK_SKEW))) {
            throw Refusal.invalidClient("iat lies in the future.");
        }
        if (time(claims, "nbf", now).isAfter(now.plus(CLOCK_SKEW))) {
            throw Refusal.invalidClient("nbf lies in the future.");
        }
        return expiry;
    }

    private static Instant time(JsonNode claims, String name, Instant otherwise) throws Refusal {
        JsonNode claim = claims.path(name);
        if (claim.isMissingNode()) {
            return otherwise;
        }
        if (!claim.isNumber() || !claim.canConvertToLong()) {
            throw Refusal.invalidClient(name + " is no number of seconds.");
        }
        return Instant.ofEpochSecond(Math.max(0, Math.min(claim.longValue(), Instant.MAX.getEpochSecond())));
    }

    private static String text(JsonNode claims, String name) throws Refusal {
        JsonNode claim = claims.path(name);
        if (!claim.isTextual()) {
            throw Refusal.invalidClient(name + " must be a single string.");
        }
        return claim.textValue();
    }
}
