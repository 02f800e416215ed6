package org.haguecourier.auth;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** Somebody else's public key, from the PEM file that he gave us: the key alone, or in a certificate. */
public final class PublicKeyFile {
    private static final String KEY = "PUBLIC KEY";
    private static final String CERTIFICATE = "CERTIFICATE";

    private PublicKeyFile() {}

    /** @throws UnusableCredentialException with one line for the person who named the file */
    public static ECPublicKey read(Path path) {
        PemFile file = PemFile.read(path);
        PublicKey key = file.first(KEY).map(block -> key(file, block)).orElseGet(() -> file.first(CERTIFICATE)
                .map(block -> ClientCertificate.parsed(file).getPublicKey())
                .orElseThrow(() -> file.refusal(
                        "holds no public key but: " + String.join(", ", file.labels()),
                        "Name a file that begins with BEGIN " + KEY + " or BEGIN " + CERTIFICATE)));
        if (key instanceof ECPublicKey curve) {
            return curve;
        }
        throw file.refusal("is no elliptic-curve key but: " + key.getAlgorithm(), "An Office signs with P-256 keys");
    }

    private static PublicKey key(PemFile file, PemBlock block) {
        byte[] der = block.der().orElseThrow(() -> damaged(file));
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException unreadable) {
            throw damaged(file);
        }
    }

    private static UnusableCredentialException damaged(PemFile file) {
        return file.refusal(
                "holds no complete elliptic-curve public key", "Give the one that belongs to the Office's P-256 key");
    }
}
