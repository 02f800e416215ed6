package org.haguecourier.auth;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClientCertificateTest {
    private static final Instant START = HandClock.START;
    private static final KeyPairOnDisk PAIR = KeyPairOnDisk.p256();

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();

    @Test
    void warnsFrom90DaysBeforeItsEndOn() throws Exception {
        ClientCertificate certificate = read(valid(Duration.ofDays(730)), PAIR.signingKey());
        assertThat(certificate.notAfter()).isEqualTo(START.plus(Duration.ofDays(730)));
        assertThat(certificate.warning()).isEmpty();

        clock.forward(Duration.ofDays(730 - 91));
        assertThat(certificate.warning()).isEmpty();

        clock.forward(Duration.ofDays(1));
        assertThat(certificate.warning())
                .get()
                .asString()
                .contains("ends in 90 days")
                .contains("2028-11-20");

        clock.forward(Duration.ofDays(91));
        assertThat(certificate.warning()).get().asString().contains("ended on 2028-11-20");
    }

    @Test
    void refusesTheCertificateOfAnotherKey() {
        assertThatThrownBy(() ->
                        read(valid(Duration.ofDays(9)), KeyPairOnDisk.p256().signingKey()))
                .isInstanceOf(UnusableCredentialException.class)
                .hasMessageContaining("certificate.pem: belongs to another private key");
    }

    @Test
    void refusesWhatHasEndedOrNotBegun() throws Exception {
        byte[] ended = SelfSigned.certificate(PAIR, START.minusSeconds(9), START.minusSeconds(1));
        assertThatThrownBy(() -> read(Pem.block("CERTIFICATE", ended), PAIR.signingKey()))
                .hasMessageContaining("has expired on 2026-11-21");

        byte[] early = SelfSigned.certificate(PAIR, START.plusSeconds(1), START.plusSeconds(9));
        assertThatThrownBy(() -> read(Pem.block("CERTIFICATE", early), PAIR.signingKey()))
                .hasMessageContaining("is valid only from 2026-11-21T05:25:08Z");
    }

    @Test
    void refusesWhatIsNoCertificate() {
        assertThatThrownBy(() -> read("words", PAIR.signingKey())).hasMessageContaining("is not PEM");
        assertThatThrownBy(() -> read(Pem.block("CERTIFICATE", new byte[9]), PAIR.signingKey()))
                .hasMessageContaining("is damaged");
        assertThatThrownBy(() -> read(PAIR.asWipoScriptWritesIt(), PAIR.signingKey()))
                .hasMessageContaining("holds no certificate but: EC PARAMETERS, EC PRIVATE KEY");
        assertThatThrownBy(() -> ClientCertificate.read(folder.resolve("none"), PAIR.signingKey(), clock))
                .hasMessageContaining("is missing");
    }

    private static String valid(Duration life) throws Exception {
        return Pem.block("CERTIFICATE", SelfSigned.certificate(PAIR, START, START.plus(life)));
    }

    private ClientCertificate read(String text, SigningKey key) throws Exception {
        return ClientCertificate.read(Pem.file(folder.resolve("certificate.pem"), text), key, clock);
    }
}
