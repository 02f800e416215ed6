package org.haguecourier.auth;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

import com.nimbusds.jose.jwk.Curve;

/**
 * The public key of a private one. Key files need not hold it and Java has no way to ask for it, so it is worked out:
 * the curve's generator, added to itself as often as the private number says.
 *
 * <p>How long that takes depends on the number. It is for a command that an operator gives now and then, not for
 * anything that a stranger can ask for and time.
 */
final class PublicHalf {
    private static final ECParameterSpec P256 = Curve.P_256.toECParameterSpec();
    private static final BigInteger PRIME = ((ECFieldFp) P256.getCurve().getField()).getP();
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private PublicHalf() {}

    static ECPublicKey of(BigInteger secret) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = secret.bitLength() - 1; bit >= 0; bit--) {
            sum = sum(sum, sum);
            if (secret.testBit(bit)) {
                sum = sum(sum, P256.getGenerator());
            }
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(sum, P256));
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("This Java has no elliptic curves", unexpected);
        }
    }

    private static ECPoint sum(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        if (!one.equals(other) && one.getAffineX().equals(other.getAffineX())) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = one.equals(other) ? tangent(one) : secant(one, other);
        BigInteger x = slope.pow(2)
                .subtract(one.getAffineX())
                .subtract(other.getAffineX())
                .mod(PRIME);
        BigInteger y = slope.multiply(one.getAffineX().subtract(x))
                .subtract(one.getAffineY())
                .mod(PRIME);
        return new ECPoint(x, y);
    }

    private static BigInteger tangent(ECPoint at) {
        return at.getAffineX()
                .pow(2)
                .multiply(THREE)
                .add(P256.getCurve().getA())
                .multiply(at.getAffineY().multiply(TWO).modInverse(PRIME));
    }

    private static BigInteger secant(ECPoint one, ECPoint other) {
        return other.getAffineY()
                .subtract(one.getAffineY())
                .multiply(other.getAffineX().subtract(one.getAffineX()).modInverse(PRIME));
    }
}
