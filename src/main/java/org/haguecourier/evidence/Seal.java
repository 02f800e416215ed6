package org.haguecourier.evidence;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.haguecourier.auth.SignedStatement;
import org.haguecourier.auth.SigningKey;
import org.haguecourier.files.Sha256;

/**
 * The last line of a bundle, over every byte before it. It is written in one form only, so that there is no second way
 * to write it that would be let through.
 */
public final class Seal {
    static final String TYPE = "hague-courier-evidence";

    private Seal() {}

    /** By the Office's key. What is signed is the hash, as 64 letters. */
    public static byte[] signed(byte[] lines, SigningKey key, Optional<X509Certificate> certificate) {
        String sha256 = Sha256.of(lines);
        return bytes(signedForm(sha256, SignedStatement.of(TYPE, sha256, key, certificate)));
    }

    /** Which anybody could have written. */
    public static byte[] unsigned(byte[] lines) {
        return bytes(unsignedForm(Sha256.of(lines)));
    }

    static String signedForm(String sha256, String jws) {
        return "{\"sha256\":\"" + sha256 + "\",\"jws\":\"" + jws + "\"}\n";
    }

    static String unsignedForm(String sha256) {
        return "{\"sha256\":\"" + sha256 + "\",\"unsigned\":true}\n";
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.US_ASCII);
    }
}
