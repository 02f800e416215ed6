package org.haguecourier.auth;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** A fresh key pair in each of the layouts that offices have on their disks. */
record KeyPairOnDisk(ECPrivateKey secret, ECPublicKey open) {
    static KeyPairOnDisk p256() {
        return on("secp256r1");
    }

    static KeyPairOnDisk p384() {
        return on("secp384r1");
    }

    SigningKey signingKey() {
        return SigningKey.of(secret.getS());
    }

    /** What WIPO's script leaves behind: {@code openssl ecparam -name prime256v1 -genkey -out hws_private.pem}. */
    String asWipoScriptWritesIt() {
        return Pem.block("EC PARAMETERS", Der.P256) + Pem.block("EC PRIVATE KEY", sec1(Der.P256));
    }

    byte[] sec1(byte[] curve) {
        return Der.sequence(
                Der.integer(1), Der.octets(number()), Der.value(0xA0, curve), Der.value(0xA1, Der.bits(point())));
    }

    byte[] sec1WithoutPublicKey() {
        return Der.sequence(Der.integer(1), Der.octets(number()), Der.value(0xA0, Der.P256));
    }

    byte[] sec1Bare() {
        return Der.sequence(Der.integer(1), Der.octets(number()));
    }

    byte[] sec1WithPublicKeyOf(KeyPairOnDisk other) {
        return Der.sequence(Der.integer(1), Der.octets(number()), Der.value(0xA1, Der.bits(other.point())));
    }

    byte[] pkcs8() {
        return secret.getEncoded();
    }

    byte[] pkcs8AsOpensslWritesIt() {
        byte[] inner = Der.sequence(Der.integer(1), Der.octets(number()), Der.value(0xA1, Der.bits(point())));
        return Der.sequence(Der.integer(0), Der.sequence(Der.EC, Der.P256), Der.octets(inner));
    }

    /** The private number as it must not appear anywhere. */
    String secretInHex() {
        return secret.getS().toString(16);
    }

    private byte[] number() {
        return fixed(secret.getS().toByteArray());
    }

    private byte[] point() {
        byte[] spki = open.getEncoded();
        return Arrays.copyOfRange(spki, spki.length - 1 - 2 * width(), spki.length);
    }

    private int width() {
        return (secret.getParams().getCurve().getField().getFieldSize() + 7) / 8;
    }

    private byte[] fixed(byte[] signed) {
        byte[] fixed = new byte[width()];
        int take = Math.min(signed.length, fixed.length);
        System.arraycopy(signed, signed.length - take, fixed, fixed.length - take, take);
        return fixed;
    }

    private static KeyPairOnDisk on(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            KeyPair pair = generator.generateKeyPair();
            return new KeyPairOnDisk((ECPrivateKey) pair.getPrivate(), (ECPublicKey) pair.getPublic());
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public String toString() {
        return "KeyPairOnDisk";
    }
}
