package org.haguecourier.auth;

import java.util.Base64;
import java.util.Optional;

/** One BEGIN to END of a PEM file. */
final class PemBlock {
    private final String label;
    private final String body;

    PemBlock(String label, String body) {
        this.label = label;
        this.body = body;
    }

    String label() {
        return label;
    }

    /** Either by its name (PKCS#8) or by the header that OpenSSL's older form has. */
    boolean isEncrypted() {
        return label.startsWith("ENCRYPTED") || body.contains("Proc-Type: 4,ENCRYPTED");
    }

    /** Nothing, if the text is not Base64 throughout. */
    Optional<byte[]> der() {
        try {
            byte[] der = Base64.getDecoder().decode(body.replaceAll("\\s", ""));
            return Optional.of(der);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Never the body: it may be a private key. */
    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
