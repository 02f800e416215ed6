package org.haguecourier.auth;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The certificate that the Office mailed to WIPO. Nothing of it goes over the wire: it is read to find out in time that
 * it is another key's, or about to end. An X.509 v1 one is fine here, since WIPO's own script makes those.
 */
public final class ClientCertificate {
    private static final Duration NOTICE = Duration.ofDays(90);
    private static final String RENEW = "Make a new one and send it to hague.it@wipo.int";

    private final Path file;
    private final X509Certificate certificate;
    private final InstantSource clock;

    private ClientCertificate(Path file, X509Certificate certificate, InstantSource clock) {
        this.file = file;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** @throws UnusableCredentialException with one line for the administrator */
    public static ClientCertificate read(Path file, SigningKey key, InstantSource clock) {
        ClientCertificate read = new ClientCertificate(file, parsed(PemFile.read(file)), clock);
        read.refuseUnlessItFits(key);
        return read;
    }

    /** To be shown beside a signature by its key; for that it may have ended. */
    public static X509Certificate toShow(Path file, SigningKey key) {
        X509Certificate certificate = parsed(PemFile.read(file));
        refuseAnothers(file, certificate, key);
        return certificate;
    }

    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** What an operator should read today; asked again each day, as the daemon outlives certificates. */
    public Optional<String> warning() {
        Duration left = Duration.between(clock.instant(), notAfter());
        if (left.compareTo(NOTICE) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                left.isNegative()
                        ? "The certificate " + file + " ended on " + lastDay() + ". " + RENEW + "."
                        : "The certificate " + file + " ends in " + left.toDays() + " days, on " + lastDay() + ". "
                                + RENEW + ".");
    }

    static X509Certificate parsed(PemFile file) {
        byte[] der = file.first("CERTIFICATE")
                .orElseThrow(() -> file.refusal(
                        "holds no certificate but: " + String.join(", ", file.labels()),
                        "Name the file that begins with BEGIN CERTIFICATE"))
                .der()
                .orElseThrow(() -> damaged(file));
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException unreadable) {
            throw damaged(file);
        }
    }

    private static UnusableCredentialException damaged(PemFile file) {
        return file.refusal("is damaged: what it holds is no certificate", "Copy it again from where it was made");
    }

    private void refuseUnlessItFits(SigningKey key) {
        refuseAnothers(file, certificate, key);
        Instant now = clock.instant();
        Instant notBefore = certificate.getNotBefore().toInstant();
        if (now.isBefore(notBefore)) {
            throw new UnusableCredentialException(
                    file, "is valid only from " + notBefore + " on", "Wait, or set this machine's clock");
        }
        if (now.isAfter(notAfter())) {
            throw new UnusableCredentialException(file, "has expired on " + lastDay(), RENEW);
        }
    }

    private static void refuseAnothers(Path file, X509Certificate certificate, SigningKey key) {
        if (!key.belongsTo(certificate.getPublicKey())) {
            throw new UnusableCredentialException(
                    file, "belongs to another private key", "Set the key and the certificate that were made together");
        }
    }

    private String lastDay() {
        return notAfter().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
