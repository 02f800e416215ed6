package org.haguecourier.auth;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.haguecourier.ports.UnusedPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connecting, proxies, TLS and redirects: where an assertion travels, and where it must not. */
class WayToTheServerTest {
    private static final KeyPairOnDisk PAIR = KeyPairOnDisk.p256();

    private final HandClock clock = new HandClock();

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToAnotherHostIsNeverFollowed(int status) throws Exception {
        try (TokenServer server = new TokenServer();
                TokenServer elsewhere = new TokenServer()) {
            server.answersWith(
                    question -> new TokenServer.Reply(status, Map.of("Location", elsewhere.endpoint()), new byte[0]));
            assertThatThrownBy(source(server.endpoint(), SSLContext.getDefault(), Optional.empty())::get)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageContaining("It points to 127.0.0.1, and redirects are never followed");
            assertThat(elsewhere.questions()).isEmpty();
            assertThat(server.questions()).hasSize(1);
        }
    }

    @Test
    void aRefusedConnectionIsAPlainSentence() throws Exception {
        String endpoint = "http://127.0.0.1:" + UnusedPort.find() + "/token";
        assertThatThrownBy(source(endpoint, SSLContext.getDefault(), Optional.empty())::get)
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining(endpoint + " could not be reached: the connection was refused");
    }

    @Test
    void anUnknownHostIsAPlainSentence() throws Exception {
        assertThatThrownBy(source("https://login.invalid/token", SSLContext.getDefault(), Optional.empty())::get)
                .isInstanceOf(NoTokenException.class)
                .hasMessageContaining("unknown to DNS");
    }

    @Test
    void goesThroughTheProxyOfTheSettings() throws Exception {
        try (TokenServer proxy = new TokenServer()) {
            URI address = URI.create(proxy.address(""));
            source("http://login.invalid/token", SSLContext.getDefault(), Optional.of(address))
                    .get();
            assertThat(proxy.questions())
                    .extracting(TokenServer.Question::path)
                    .containsExactly("http://login.invalid/token");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 502})
    void aProxyThatLetsNothingThroughIsNamed(int status) throws Exception {
        try (RawServer proxy = RawServer.sending("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n")) {
            URI address = URI.create(proxy.endpoint());
            assertThatThrownBy(
                            source("https://login.invalid/token", SSLContext.getDefault(), Optional.of(address))::get)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageContaining("proxy");
        }
    }

    @Test
    void aServerThatIsNotTrustedGetsNoAssertion() throws Exception {
        try (TokenServer server = TokenServer.withTls(tlsOfTheServer())) {
            assertThatThrownBy(source(tlsEndpoint(server), SSLContext.getDefault(), Optional.empty())::get)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageContaining("failed the TLS handshake")
                    .hasMessageContaining("hws.http.trust-store");
            assertThat(server.questions()).isEmpty();
        }
    }

    @Test
    void aServerThatTheOfficeTrustsIsAsked() throws Exception {
        try (TokenServer server = TokenServer.withTls(tlsOfTheServer())) {
            AccessToken token = source(tlsEndpoint(server), tlsOfTheServer(), Optional.empty())
                    .get();
            assertThat(token.value()).isEqualTo("token-1");
        }
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        try (TokenServer server = TokenServer.withTls(tlsOfTheServer())) {
            String byAddress = tlsEndpoint(server).replace("localhost", "127.0.0.1");
            assertThatThrownBy(source(byAddress, tlsOfTheServer(), Optional.empty())::get)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageContaining("failed the TLS handshake");
            assertThat(server.questions()).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsAPlainSentence() throws Exception {
        try (RawServer server = RawServer.sending("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            String endpoint = server.endpoint().replace("http:", "https:");
            assertThatThrownBy(source(endpoint, SSLContext.getDefault(), Optional.empty())::get)
                    .isInstanceOf(NoTokenException.class)
                    .hasMessageContaining("failed the TLS handshake");
        }
    }

    private static String tlsEndpoint(TokenServer server) {
        return "https://localhost:" + server.port() + "/token";
    }

    private TokenSource source(String endpoint, SSLContext tls, Optional<URI> proxy) {
        return new TokenSource(
                TestSettings.auth(endpoint),
                TestSettings.http(proxy, Duration.ofSeconds(20)),
                tls,
                PAIR.signingKey(),
                clock);
    }

    /** One context for both ends: it shows the certificate, and trusts it. */
    private static SSLContext tlsOfTheServer() throws Exception {
        Instant now = Instant.now();
        byte[] der = SelfSigned.certificate(PAIR, now.minusSeconds(3600), now.plusSeconds(3600));
        Certificate certificate =
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", PAIR.secret(), new char[0], new Certificate[] {certificate});
        store.setCertificateEntry("trusted", certificate);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return tls;
    }
}
