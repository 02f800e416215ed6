package org.haguecourier.auth;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.haguecourier.settings.Settings;

/**
 * The signed statement that we are who we say (RFC 7523). A fresh one each time: a server may refuse the same
 * {@code jti} twice, and it is worth something to a thief only while it is unused and young.
 */
public final class ClientAssertion {
    private static final int ID_BYTES = 16;

    private final Settings.Auth auth;
    private final InstantSource clock;
    private final JWSHeader header;
    private final ECDSASigner signer;
    private final SecureRandom random = new SecureRandom();

    public ClientAssertion(Settings.Auth auth, SigningKey key, InstantSource clock) {
        this.auth = auth;
        this.clock = clock;
        // Without a key id unless the Office has one: servers that know us by certificate refuse an unknown kid.
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(auth.keyId().orElse(null))
                .build();
        this.signer = signerWith(key);
    }

    /** @param audience exactly as the server names itself; one only, as some servers refuse several */
    public String make(String audience) {
        Instant now = clock.instant();
        SignedJWT assertion = new SignedJWT(
                header,
                new JWTClaimsSet.Builder()
                        .issuer(auth.clientId())
                        .subject(auth.clientId())
                        .audience(audience)
                        .jwtID(freshId())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(auth.assertionLife())))
                        .build());
        try {
            assertion.sign(signer);
        } catch (JOSEException unexpected) {
            throw new IllegalStateException("The assertion could not be signed", unexpected);
        }
        return assertion.serialize();
    }

    private String freshId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }

    private static ECDSASigner signerWith(SigningKey key) {
        try {
            return new ECDSASigner(key.key());
        } catch (JOSEException unexpected) {
            throw new IllegalStateException("This Java cannot sign with P-256", unexpected);
        }
    }
}
