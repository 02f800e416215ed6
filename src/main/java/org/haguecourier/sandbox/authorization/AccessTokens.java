package org.haguecourier.sandbox.authorization;

import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Access tokens as WIPO's server makes them, and the judgement on those that come back. */
public final class AccessTokens {
    private static final int RSA_BITS = 2048;

    /** One for the process: tests start many sandboxes, and the search for primes is what takes long. */
    private static final RSAKey KEY = newKey();

    private final String issuer;
    private final Client client;
    private final Duration life;
    private final Clock clock;
    private final Map<String, Instant> live = new ConcurrentHashMap<>();

    public AccessTokens(String issuer, Client client, Duration life, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.life = life;
        this.clock = clock;
    }

    /** Whether it is one of ours, unexpired and unrevoked. */
    public boolean isValid(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            String id = jwt.getJWTClaimsSet().getJWTID();
            Instant expiry = id == null ? null : live.get(id);
            return expiry != null
                    && clock.instant().isBefore(expiry)
                    && jwt.verify(new RSASSAVerifier(KEY.toRSAPublicKey()));
        } catch (ParseException | JOSEException notOurs) {
            return false;
        }
    }

    /** Every token given out so far is refused from now on, whatever its expiry says. */
    public void revokeAll() {
        live.clear();
    }

    String mint(List<String> scopes) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims(id, now, scopes));
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException unusableKey) {
            throw new IllegalStateException(unusableKey);
        }
        live.put(id, now.plus(life));
        return token.serialize();
    }

    long lifeInSeconds() {
        return life.toSeconds();
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(KEY).toJSONObject(true);
    }

    /** The claims seen in a real token, its audience oddity (the client itself, not the API) included. */
    private JWTClaimsSet claims(String id, Instant now, List<String> scopes) {
        return new JWTClaimsSet.Builder()
                .subject(client.id())
                .claim("cts", "OAUTH2_STATELESS_GRANT")
                .claim("auditTrackingId", UUID.randomUUID().toString())
                .issuer(issuer)
                .claim("tokenName", "access_token")
                .claim("token_type", "Bearer")
                .claim("authGrantId", UUID.randomUUID().toString())
                .audience(client.id())
                .notBeforeTime(Date.from(now))
                .claim("grant_type", "client_credentials")
                .claim("scope", scopes)
                .claim("auth_time", now.getEpochSecond())
                .claim("realm", "/")
                .expirationTime(Date.from(now.plus(life)))
                .issueTime(Date.from(now))
                .claim("expires_in", life.toSeconds())
                .jwtID(id)
                .build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException noRsa) {
            throw new IllegalStateException(noRsa);
        }
    }
}
