package org.haguecourier.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** Client assertions, good ones and such as are spoilt in one claim. */
final class Assertions {
    static final ECKey KEY = newKey(Curve.P_256);

    private Assertions() {}

    static ECKey newKey(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException noCurve) {
            throw new IllegalStateException(noCurve);
        }
    }

    static Map<String, Object> claims(String clientId, String audience, Instant now) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", clientId);
        claims.put("sub", clientId);
        claims.put("aud", audience);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 60);
        claims.put("jti", UUID.randomUUID().toString());
        return claims;
    }

    static String signed(Map<String, Object> claims) {
        return signed(claims, KEY);
    }

    static String signed(Map<String, Object> claims, ECKey key) {
        try {
            return signed(claims, JWSAlgorithm.ES256, new ECDSASigner(key));
        } catch (JOSEException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    static String signed(Map<String, Object> claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        JWSObject jws = new JWSObject(new JWSHeader(algorithm), new Payload(claims));
        jws.sign(signer);
        return jws.serialize();
    }
}
