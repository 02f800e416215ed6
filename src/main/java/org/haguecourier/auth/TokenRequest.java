package org.haguecourier.auth;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.haguecourier.settings.Settings;

/** One attempt to get a token, from finding the endpoint to reading the answer. Remembers no token. */
final class TokenRequest {
    private final Settings.Auth auth;
    private final AuthorizationServer server;
    private final Discovery discovery;
    private final ClientAssertion assertions;
    private final InstantSource clock;

    TokenRequest(Settings.Auth auth, AuthorizationServer server, ClientAssertion assertions, InstantSource clock) {
        this.auth = auth;
        this.server = server;
        this.discovery = new Discovery(auth, server);
        this.assertions = assertions;
        this.clock = clock;
    }

    AccessToken send() throws NoTokenException, InterruptedException {
        URI endpoint = discovery.tokenEndpoint();
        String assertion = assertions.make(auth.audience().orElse(endpoint.toString()));
        Instant asked = clock.instant();
        ServerAnswer answer = server.post(endpoint, form(assertion));
        if (answer.status() != 200) {
            throw refusal(answer, assertion);
        }
        AccessToken token = TokenAnswer.read(answer, asked);
        if (!token.isValidAt(clock.instant())) {
            throw new NoTokenException("No token: " + endpoint + " took longer to answer than its token lives.");
        }
        return token;
    }

    private Map<String, String> form(String assertion) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                auth.scope(),
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion);
    }

    private NoTokenException refusal(ServerAnswer answer, String assertion) {
        if (answer.status() == 404 || answer.status() == 410) {
            discovery.forget();
        }
        String setting = auth.tokenEndpoint().isPresent() ? "hws.auth.token-endpoint" : "hws.auth.issuer";
        return new RefusedRequest(answer, new ServerWords(assertion)).explained(setting, clock.instant());
    }
}
