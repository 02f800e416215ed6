package org.haguecourier.hws;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.haguecourier.settings.BadSettingsException;
import org.haguecourier.settings.Settings;

/** Whom we believe to be WIPO: what the JDK believes, or only what the Office's own trust store says. */
public final class Tls {
    private Tls() {}

    public static SSLContext context(Settings.Http settings) {
        if (settings.trustStore().isEmpty()) {
            return theJdks();
        }
        Path file = settings.trustStore().get();
        try {
            KeyStore store = isPem(file)
                    ? pem(file)
                    : KeyStore.getInstance(
                            file.toFile(),
                            settings.trustStorePassword()
                                    .map(String::toCharArray)
                                    .orElse(null));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            throw new BadSettingsException(List.of("hws.http.trust-store: cannot be used (" + unusable.getMessage()
                    + "): \"" + file + "\". Example: hws.http.trust-store=config/wipo-ca.pem"));
        }
    }

    private static SSLContext theJdks() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isPem(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // PKCS#12 and JKS start with bytes that no text starts with.
            int first = in.read();
            return first == '-' || Character.isLetter(first) || Character.isWhitespace(first);
        }
    }

    private static KeyStore pem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            int number = 0;
            for (Certificate certificate : all) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
        }
        return store;
    }
}
