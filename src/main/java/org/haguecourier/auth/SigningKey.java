package org.haguecourier.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

import com.nimbusds.jose.jwk.Curve;

/** Our P-256 private key. Wrapped, because a bare key prints itself on some JDKs. */
public final class SigningKey {
    private static final ECParameterSpec P256 = Curve.P_256.toECParameterSpec();
    private static final int POINT_BYTES = 65;
    private static final byte UNCOMPRESSED = 4;

    private final ECPrivateKey key;

    private SigningKey(ECPrivateKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if the number cannot be a key on this curve */
    static SigningKey of(BigInteger secret) {
        if (secret.signum() <= 0 || secret.compareTo(P256.getOrder()) >= 0) {
            throw new IllegalArgumentException("the private number is out of range");
        }
        try {
            return new SigningKey(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, P256)));
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("This Java has no elliptic curves", unexpected);
        }
    }

    ECPrivateKey key() {
        return key;
    }

    /** Tried, not compared: a signature by this key either verifies with that public key or it does not. */
    boolean belongsTo(PublicKey publicKey) {
        byte[] probe = "probe".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key);
            signer.update(probe);
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(publicKey);
            verifier.update(probe);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException anotherKindOfKey) {
            return false;
        }
    }

    /** @param bits a BIT STRING with the public point; what is not an uncompressed P-256 point belongs to no key */
    boolean belongsToPoint(byte[] bits) {
        if (bits.length != POINT_BYTES + 1 || bits[1] != UNCOMPRESSED) {
            return false;
        }
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bits, 2, 34)),
                new BigInteger(1, Arrays.copyOfRange(bits, 34, 66)));
        try {
            return belongsTo(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, P256)));
        } catch (GeneralSecurityException offTheCurve) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "SigningKey[P-256]";
    }
}
