package org.haguecourier.auth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.haguecourier.settings.Addresses;
import org.haguecourier.settings.Settings;

/**
 * Where tokens are to be had: as the Office has set it, or as the server itself says below its issuer. What the server
 * says is taken verbatim and not compared with the issuer, because WIPO's names {@code :443} where its issuer does not.
 */
final class Discovery {
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    private final Settings.Auth auth;
    private final AuthorizationServer server;
    private volatile URI discovered;

    Discovery(Settings.Auth auth, AuthorizationServer server) {
        this.auth = auth;
        this.server = server;
    }

    URI tokenEndpoint() throws NoTokenException, InterruptedException {
        if (auth.tokenEndpoint().isPresent()) {
            return auth.tokenEndpoint().get();
        }
        URI known = discovered;
        if (known == null) {
            known = ask();
            discovered = known;
        }
        return known;
    }

    /** The server has moved: the next call asks again, so that nobody must restart the daemon. */
    void forget() {
        discovered = null;
    }

    private URI ask() throws NoTokenException, InterruptedException {
        String issuer = auth.issuer()
                .orElseThrow(() ->
                        new NoTokenException("No token: neither hws.auth.issuer nor hws.auth.token-endpoint is set."))
                .toString();
        URI address =
                URI.create((issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN);
        ServerAnswer answer = server.get(address);
        if (answer.status() != 200) {
            throw new RefusedRequest(answer, new ServerWords("")).explained("hws.auth.issuer");
        }
        return endpointIn(answer);
    }

    private static URI endpointIn(ServerAnswer answer) throws NoTokenException {
        JsonNode endpoint = JsonAnswer.object(answer).path("token_endpoint");
        if (!endpoint.isTextual()) {
            throw new NoTokenException("No token: " + answer.from()
                    + " names no token_endpoint. Check hws.auth.issuer, or set hws.auth.token-endpoint.");
        }
        return secure(endpoint.textValue())
                .orElseThrow(() -> new NoTokenException("No token: " + answer.from()
                        + " names a token_endpoint that is no complete https address: "
                        + new ServerWords("").quote(endpoint.textValue()) + "."));
    }

    /** TLS everywhere but on this machine itself: whoever reads the answer on its way has the token. */
    private static Optional<URI> secure(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            boolean complete =
                    address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
            boolean allowed =
                    scheme.equals("https") || scheme.equals("http") && Addresses.isLoopback(address.getHost());
            return complete && allowed ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
