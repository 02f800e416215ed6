package org.haguecourier.integration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent to somebody who knows the same secret: HMAC-SHA256, in hex, over the time, a dot and the text. The time
 * is in it so that an old message cannot be sent again by others.
 */
public class HmacSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;

    private byte[] secret = new byte[0];

    public void setSecret(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        if (this.secret.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "the secret of a signature needs " + SHORTEST + " bytes at least; this one can be guessed");
        }
    }

    public String of(String time, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((time + "." + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "HmacSignature";
    }
}
