package org.haguecourier.sandbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.haguecourier.ports.UnusedPort;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxOptionsTest {
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBrjCCAVOgAwIBAgIUcmdqgJFSNtowbPJE/fyT58ZN6qgwCgYIKoZIzj0EAwIw
            LDEqMCgGA1UEAwwhWFggcHJpdmF0ZV9rZXlfand0IGF1dGhlbnRpY2F0aW9uMB4X
            DTI2MTEyMTA3MzUxN1oXDTM2MTExODA3MzUxN1owLDEqMCgGA1UEAwwhWFggcHJp
            dmF0ZV9rZXlfand0IGF1dGhlbnRpY2F0aW9uMFkwEwYHKoZIzj0CAQYIKoZIzj0D
            AQcDQgAEzHDLm2XO+CXls8g6KFYDQkaZx962pIQ2hLFCRL5BH+UNlXI3uATXBszz
            MUmL4YoBxWH2qYBg9hXplVZvTrrqS6NTMFEwHQYDVR0OBBYEFJInQUB2cZoc9l74
            cX1RrHEBHPVRMB8GA1UdIwQYMBaAFJInQUB2cZoc9l74cX1RrHEBHPVRMA8GA1Ud
            EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAIdGpHYW2QtLQ9uY0pKbYP+n
            SmYLEMrNuLyB6pPaAd2IAiEAwv+Y350yQxqmMzBPDxGckKHphMAfPyMR/0Oy5Igr
            Btk=
            -----END CERTIFICATE-----
            """;

    /** Of the same key, as {@code openssl ec -pubout} prints it. */
    private static final String PUBLIC_KEY = """
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEzHDLm2XO+CXls8g6KFYDQkaZx962
            pIQ2hLFCRL5BH+UNlXI3uATXBszzMUmL4YoBxWH2qYBg9hXplVZvTrrqSw==
            """;

    @Test
    void takesTheCertificateThatWouldBeSentToWipo() throws Exception {
        X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(CERTIFICATE.getBytes(StandardCharsets.US_ASCII)));

        byte[] key = SandboxOptions.forClient(certificate).clientKey().getEncoded();

        assertThat(Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(key))
                .isEqualTo(PUBLIC_KEY.strip());
    }

    @Test
    void namesItsPortAndClient() throws Exception {
        SandboxOptions options = SandboxOptions.forClient(Assertions.KEY.toECPublicKey())
                .withClient("xx-office", "hague/office")
                .withTokenLife(Duration.ofSeconds(5));
        int port = UnusedPort.find();

        try (Sandbox sandbox = Sandbox.start(options.onPort(port))) {
            assertThat(sandbox.port()).isEqualTo(port);
            assertThat(sandbox.clientId()).isEqualTo("xx-office");
            assertThat(sandbox.scope()).isEqualTo("hague/office");
            assertThat(sandbox.apiBaseUrl()).hasPath("/webservices/api/v1").hasPort(port);
            Office office = new Office(sandbox, Clock.systemUTC());
            assertThat(Office.json(office.askToken(office.form(Assertions.signed(office.goodClaims()))))
                            .path("expires_in")
                            .asInt())
                    .isEqualTo(5);
        }
    }
}
