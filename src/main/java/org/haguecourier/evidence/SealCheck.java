package org.haguecourier.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;

import org.haguecourier.files.Sha256;

/**
 * Whether the last line fits all that is before it. Base64 has several ways to write the same bytes: of those only the
 * one that is written by the book is taken, or a letter could be changed and nobody would notice.
 */
final class SealCheck {
    private static final Pattern SIGNED = Pattern.compile(
            "\\{\"sha256\":\"([0-9a-f]{64})\",\"jws\":\"([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+)\"}\n");
    private static final Pattern UNSIGNED = Pattern.compile("\\{\"sha256\":\"([0-9a-f]{64})\",\"unsigned\":true}\n");

    private SealCheck() {}

    /** @return by whom it is signed; nobody, where the bundle itself says so */
    static Optional<Signer> of(byte[] lines, byte[] last) {
        String line = new String(last, StandardCharsets.ISO_8859_1);
        Matcher signed = SIGNED.matcher(line);
        Matcher unsigned = UNSIGNED.matcher(line);
        if (!signed.matches() && !unsigned.matches()) {
            throw new NotIntactException("The last line is not the seal of a bundle: the end of the file is missing,"
                    + " was changed, or something was added to it.");
        }
        String said = (signed.matches() ? signed : unsigned).group(1);
        String found = Sha256.of(lines);
        if (!said.equals(found)) {
            throw new NotIntactException("Something before the last line was changed: its SHA-256 is " + found
                    + ", and the last line says " + said + ".");
        }
        return signed.matches() ? Optional.of(signer(said, signed.group(2))) : Optional.empty();
    }

    private static Signer signer(String sha256, String jws) {
        try {
            refuseOtherSpelling(jws);
            JWSObject statement = JWSObject.parse(jws);
            ECKey key = key(statement.getHeader());
            if (!statement.getPayload().toString().equals(sha256)) {
                throw notSigned("it is for another file");
            }
            if (!statement.verify(new ECDSAVerifier(key))) {
                throw notSigned("it is not by the key that it names, or was changed");
            }
            return new Signer(
                    key.toECPublicKey(), key.computeThumbprint().toString(), certificate(statement.getHeader(), key));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unreadable) {
            throw notSigned("it cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static void refuseOtherSpelling(String jws) {
        for (String part : jws.split("\\.")) {
            if (!Base64URL.encode(new Base64URL(part).decode()).toString().equals(part)) {
                throw notSigned("it is not written as signatures are");
            }
        }
    }

    private static ECKey key(JWSHeader header) {
        boolean ours = JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getType() != null
                && header.getType().getType().equals(Seal.TYPE);
        if (ours && header.getJWK() instanceof ECKey key && Curve.P_256.equals(key.getCurve())) {
            return key;
        }
        throw notSigned("it is no signature of evidence by a P-256 key");
    }

    private static Optional<String> certificate(JWSHeader header, ECKey key) throws JOSEException {
        List<Base64> chain = header.getX509CertChain();
        if (chain == null || chain.isEmpty()) {
            return Optional.empty();
        }
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(chain.get(0).decode()));
            boolean fits = Arrays.equals(
                    certificate.getPublicKey().getEncoded(), key.toECPublicKey().getEncoded());
            if (!fits) {
                throw notSigned("the certificate in it belongs to another key");
            }
            return Optional.of(certificate.getSubjectX500Principal().getName() + ", valid from "
                    + certificate.getNotBefore().toInstant() + " to "
                    + certificate.getNotAfter().toInstant());
        } catch (CertificateException unreadable) {
            throw notSigned("the certificate in it cannot be read");
        }
    }

    private static NotIntactException notSigned(String why) {
        return new NotIntactException("The signature in the last line does not hold: " + why + ".");
    }
}
