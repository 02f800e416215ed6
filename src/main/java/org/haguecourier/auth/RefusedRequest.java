package org.haguecourier.auth;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer other than 200, told in the server's own words and in what they usually mean. */
final class RefusedRequest {
    private static final Duration CLOCKS_AGREE = Duration.ofSeconds(30);
    private static final Map<String, String> MEANINGS = Map.of(
            "invalid_client",
                    "WIPO knows another key or certificate than ours, hws.auth.client-id is wrong or has ended, or"
                            + " hws.auth.audience is not what the server calls itself",
            "invalid_scope", "hws.auth.scope is not what WIPO sent, or is not yet granted",
            "unauthorized_client", "WIPO has not yet allowed this client ID to ask for tokens",
            "unsupported_grant_type", "hws.auth.issuer or hws.auth.token-endpoint is of another server",
            "invalid_request", "hws.auth.token-endpoint is of another server, or hws.auth.key-id is unknown there");

    private final ServerAnswer answer;
    private final ServerWords words;
    private final Optional<JsonNode> json;

    RefusedRequest(ServerAnswer answer, ServerWords words) {
        this.answer = answer;
        this.words = words;
        this.json = JsonAnswer.parsed(answer);
    }

    /** @param setting where the address came from */
    NoTokenException explained(String setting) {
        return new NoTokenException(
                "No token: " + answer.from() + " answered " + answer.status() + said() + ". " + meaning(setting) + ".");
    }

    /** Also how far the clocks are apart, which is the cause of an {@code invalid_client} that nobody thinks of. */
    NoTokenException explained(String setting, Instant now) {
        NoTokenException refusal = explained(setting);
        return answer.serverTime()
                .map(server -> Duration.between(server, now))
                .filter(ahead -> ahead.abs().compareTo(CLOCKS_AGREE) > 0)
                .map(ahead -> new NoTokenException(refusal.getMessage() + " This machine's clock is "
                        + ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "behind" : "ahead of")
                        + " the server's."))
                .orElse(refusal);
    }

    private String said() {
        String error = text("error");
        String description = text("error_description");
        return (error.isEmpty() ? "" : ", " + error) + (description.isEmpty() ? "" : ": \"" + description + "\"");
    }

    private String text(String key) {
        return json.map(object -> object.path(key))
                .filter(JsonNode::isTextual)
                .map(value -> words.quote(value.textValue()))
                .orElse("");
    }

    private String meaning(String setting) {
        String known = MEANINGS.get(text("error"));
        return known == null || answer.status() == 403 ? meaningOfStatus(setting) : "Usually " + known;
    }

    private String meaningOfStatus(String setting) {
        int status = answer.status();
        if (status >= 500) {
            return "The server is in trouble; nothing is to be done here";
        }
        if (status >= 300 && status < 400) {
            return "It points to " + target() + ", and redirects are never followed; correct " + setting
                    + ", or look for a captive portal or a proxy on the way";
        }
        return switch (status) {
            case 401 -> "Usually " + MEANINGS.get("invalid_client");
            case 403 -> "Usually the public IP address of this machine is not on WIPO's allow-list";
            case 404, 405, 410 -> "Usually " + setting + " is wrong";
            case 407 -> "The proxy of hws.http.proxy asks for a login, which the courier has not";
            case 408, 425, 429 -> "The server asks for patience";
            default -> "This is no answer of a token endpoint; check " + setting;
        };
    }

    /** The host alone: the rest of the address may carry what was sent. */
    private String target() {
        try {
            return answer.location()
                    .map(URI::create)
                    .map(URI::getHost)
                    .map(words::quote)
                    .orElse("elsewhere");
        } catch (IllegalArgumentException unreadable) {
            return "elsewhere";
        }
    }
}
