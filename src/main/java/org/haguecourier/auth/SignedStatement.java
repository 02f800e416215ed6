package org.haguecourier.auth;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;

/**
 * Something that the Office says for others to keep, signed (JWS, ES256) and with all that is needed to check the
 * signature. The same key opens WIPO's doors for us, so it signs nothing here that could pass for a token: the type is
 * in the header, and what is said is no JSON.
 */
public final class SignedStatement {
    private SignedStatement() {}

    public static String of(String type, String words, SigningKey key, Optional<X509Certificate> certificate) {
        JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType(type))
                .jwk(new ECKey.Builder(Curve.P_256, PublicHalf.of(key.key().getS())).build());
        certificate.ifPresent(known -> header.x509CertChain(List.of(base64(known))));
        JWSObject statement = new JWSObject(header.build(), new Payload(words));
        try {
            statement.sign(new ECDSASigner(key.key()));
        } catch (JOSEException unexpected) {
            throw new IllegalStateException("This Java cannot sign with P-256", unexpected);
        }
        return statement.serialize();
    }

    private static Base64 base64(X509Certificate certificate) {
        try {
            return Base64.encode(certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
