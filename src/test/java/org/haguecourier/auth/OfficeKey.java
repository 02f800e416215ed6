package org.haguecourier.auth;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.haguecourier.files.Sha256;

/** A key and its certificate for "localhost", for the tests of other rooms: an Office's, or a server's. */
public record OfficeKey(SigningKey key, X509Certificate certificate, String publicPem, SSLContext server) {
    public static OfficeKey fresh() throws GeneralSecurityException, IOException {
        KeyPairOnDisk pair = KeyPairOnDisk.p256();
        Instant now = Instant.now();
        byte[] der = SelfSigned.certificate(pair, now.minusSeconds(3600), now.plusSeconds(3600));
        X509Certificate certificate = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        return new OfficeKey(
                pair.signingKey(),
                certificate,
                Pem.block("PUBLIC KEY", pair.open().getEncoded()),
                server(pair, certificate));
    }

    private static SSLContext server(KeyPairOnDisk pair, Certificate certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", pair.secret(), new char[0], new Certificate[] {certificate});
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    public String certificateSha256() throws GeneralSecurityException {
        return Sha256.of(certificate.getEncoded());
    }

    public Path certificateFile(Path folder) throws GeneralSecurityException, IOException {
        return Files.writeString(folder.resolve("cert.pem"), Pem.block("CERTIFICATE", certificate.getEncoded()));
    }
}
