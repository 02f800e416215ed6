package org.haguecourier.auth;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * What a private key's DER says, be it SEC1 (RFC 5915) or PKCS#8 (RFC 5208).
 *
 * @param secret the private number
 * @param kind {@link #P256}, or in a few words what the key is instead; none if the file leaves the curve open
 * @param point the public point, uncompressed, if the file has it; many do not
 */
record EcKeyDer(BigInteger secret, Optional<String> kind, Optional<byte[]> point) {
    static final String P256 = "a P-256 key";

    private static final String EC = "2a8648ce3d0201";
    private static final Map<String, String> ALGORITHMS = Map.of(
            "2a864886f70d010101", "an RSA key", "2b6570", "an Ed25519 key", "2a864886f70d01010a", "an RSA-PSS key");
    private static final Map<String, String> CURVES = Map.of(
            "2a8648ce3d030107", P256,
            "2b81040021", "a P-224 key",
            "2b81040022", "a P-384 key",
            "2b81040023", "a P-521 key",
            "2b8104000a", "a secp256k1 key");

    static EcKeyDer sec1(byte[] der) {
        DerReader fields = new DerReader(der).enter(DerReader.SEQUENCE);
        fields.take(DerReader.INTEGER);
        BigInteger secret = new BigInteger(1, fields.take(DerReader.OCTET_STRING));
        Optional<String> curve = fields.isNext(DerReader.TAGGED_0)
                ? Optional.of(curveIn(fields.enter(DerReader.TAGGED_0)))
                : Optional.empty();
        Optional<byte[]> point = fields.isNext(DerReader.TAGGED_1)
                ? Optional.of(fields.enter(DerReader.TAGGED_1).take(DerReader.BIT_STRING))
                : Optional.empty();
        return new EcKeyDer(secret, curve, point);
    }

    static EcKeyDer pkcs8(byte[] der) {
        DerReader fields = new DerReader(der).enter(DerReader.SEQUENCE);
        fields.take(DerReader.INTEGER);
        DerReader algorithm = fields.enter(DerReader.SEQUENCE);
        String name = hex(algorithm.take(DerReader.OBJECT_ID));
        if (!name.equals(EC)) {
            return new EcKeyDer(
                    BigInteger.ZERO,
                    Optional.of(ALGORITHMS.getOrDefault(name, "no elliptic-curve key")),
                    Optional.empty());
        }
        String curve = curveIn(algorithm);
        EcKeyDer inner = sec1(fields.take(DerReader.OCTET_STRING));
        return new EcKeyDer(inner.secret, Optional.of(curve), inner.point);
    }

    /** The curve of an {@code EC PARAMETERS} block, which {@code openssl ecparam -genkey} writes before the key. */
    static String curveOf(byte[] parameters) {
        return curveIn(new DerReader(parameters));
    }

    private static String curveIn(DerReader parameters) {
        if (parameters.isNext(DerReader.SEQUENCE)) {
            return "a key whose curve is written out instead of named";
        }
        return CURVES.getOrDefault(hex(parameters.take(DerReader.OBJECT_ID)), "a key on another curve");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** Never the number. */
    @Override
    public String toString() {
        return "EcKeyDer[" + kind.orElse("curve not named") + "]";
    }
}
