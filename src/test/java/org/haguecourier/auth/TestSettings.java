package org.haguecourier.auth;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.haguecourier.settings.Settings;

/** Settings of an office that has not decided much. */
final class TestSettings {
    private TestSettings() {}

    static Settings.Auth auth(String tokenEndpoint) {
        return auth(tokenEndpoint, Optional.empty(), Optional.empty());
    }

    static Settings.Auth auth(String tokenEndpoint, Optional<String> audience, Optional<String> keyId) {
        return auth(Optional.empty(), Optional.of(URI.create(tokenEndpoint)), audience, keyId);
    }

    static Settings.Auth authByDiscovery(String issuer, Optional<String> audience) {
        return auth(Optional.of(URI.create(issuer)), Optional.empty(), audience, Optional.empty());
    }

    static Settings.Http http() {
        return http(Optional.empty(), Duration.ofSeconds(20));
    }

    static Settings.Http http(Optional<URI> proxy, Duration responseTimeout) {
        return new Settings.Http(
                proxy, Optional.empty(), Optional.empty(), Duration.ofSeconds(5), responseTimeout, "application/xml");
    }

    private static Settings.Auth auth(
            Optional<URI> issuer, Optional<URI> tokenEndpoint, Optional<String> audience, Optional<String> keyId) {
        return new Settings.Auth(
                issuer,
                tokenEndpoint,
                audience,
                "xx-office",
                "hague-api/office a&b",
                Path.of("unused.pem"),
                Optional.empty(),
                keyId,
                Duration.ofSeconds(60));
    }
}
