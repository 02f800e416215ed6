package org.haguecourier.sandbox.authorization;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** What stands below the issuer's address. */
public final class AuthorizationServer {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int LONGEST_FORM = 64 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final Client client;
    private final AccessTokens tokens;
    private final AssertionCheck assertions;

    /** @param issuer as discovery spells it */
    public AuthorizationServer(String issuer, Client client, AccessTokens tokens, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.tokens = tokens;
        this.assertions = new AssertionCheck(client, tokenEndpoint(), clock);
    }

    public Reply discovery(Request request) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer);
        document.put("token_endpoint", tokenEndpoint());
        document.put("jwks_uri", issuer + "/connect/jwk_uri");
        document.put("grant_types_supported", List.of("client_credentials"));
        document.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        document.put("token_endpoint_auth_signing_alg_values_supported", List.of("ES256"));
        document.put("scopes_supported", client.scopes());
        return json(200, document);
    }

    public Reply keys(Request request) throws IOException {
        return json(200, tokens.publicKeys());
    }

    public Reply token(Request request) throws IOException {
        try {
            List<String> scopes = granted(request);
            Map<String, Object> grant = new LinkedHashMap<>();
            grant.put("access_token", tokens.mint(scopes));
            grant.put("scope", String.join(" ", scopes));
            grant.put("token_type", "Bearer");
            grant.put("expires_in", tokens.lifeInSeconds());
            return json(200, grant);
        } catch (Refusal refusal) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("error_description", refusal.getMessage());
            error.put("error", refusal.error());
            return json(refusal.status(), error);
        }
    }

    private List<String> granted(Request request) throws IOException, Refusal {
        if (!FORM.equals(request.mediaType())) {
            throw Refusal.invalidRequest("The body must be " + FORM + ".");
        }
        Form form = Form.parse(request.body().text(LONGEST_FORM));
        checkGrant(form);
        checkClient(form);
        return scopes(form);
    }

    private static void checkGrant(Form form) throws Refusal {
        String grant = form.get("grant_type")
                .orElseThrow(() -> Refusal.invalidRequest("The parameter grant_type is missing."));
        if (!"client_credentials".equals(grant)) {
            throw Refusal.unsupportedGrantType("Only client_credentials is supported.");
        }
    }

    private void checkClient(Form form) throws Refusal {
        if (form.get("client_assertion_type").filter(ASSERTION_TYPE::equals).isEmpty()) {
            throw Refusal.invalidClient("client_assertion_type must be " + ASSERTION_TYPE + ".");
        }
        if (form.get("client_id").filter(id -> !id.equals(client.id())).isPresent()) {
            throw Refusal.invalidClient("client_id is unknown.");
        }
        assertions.accept(
                form.get("client_assertion").orElseThrow(() -> Refusal.invalidClient("client_assertion is missing.")));
    }

    private List<String> scopes(Form form) throws Refusal {
        List<String> asked = Arrays.asList(form.get("scope")
                .orElseThrow(() -> Refusal.invalidScope("The parameter scope is missing."))
                .split(" "));
        if (!client.scopes().containsAll(asked)) {
            throw Refusal.invalidScope("Unknown or invalid scope: " + String.join(" ", asked));
        }
        return asked;
    }

    private String tokenEndpoint() {
        return issuer + "/access_token";
    }

    /** RFC 6749 forbids any cache to keep these. */
    private static Reply json(int status, Map<String, ?> body) throws IOException {
        return Reply.of(status, "application/json;charset=UTF-8", JSON.writeValueAsBytes(body))
                .withHeader("Cache-Control", "no-store");
    }
}
