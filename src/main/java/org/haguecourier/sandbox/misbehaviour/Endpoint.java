package org.haguecourier.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that a client may ask of WIPO; braces stand for one path segment. */
public enum Endpoint {
    DISCOVERY("discovery", "GET", "am/oauth2/.well-known/openid-configuration"),
    KEYS("keys", "GET", "am/oauth2/connect/jwk_uri"),
    TOKEN("token", "POST", "am/oauth2/access_token"),
    PING("ping", "GET", "webservices/api/v1/pingMe"),
    SUBMIT("submit", "POST", "webservices/api/v1/request"),
    IMPORT_STATUS("import-status", "GET", "webservices/api/v1/request/import/{}"),
    REQUEST_STATUS("request-status", "GET", "webservices/api/v1/request/{}"),
    BULLETIN("bulletin", "GET", "webservices/api/v1/publication/bulletin/{}"),
    CONFIDENTIAL_COPY("confidential-copy", "GET", "webservices/api/v1/publication/copy/confidential/{}");

    private final String word;
    private final String method;
    private final List<String> template;

    Endpoint(String word, String method, String template) {
        this.word = word;
        this.method = method;
        this.template = List.of(template.split("/"));
    }

    public String word() {
        return word;
    }

    public String method() {
        return method;
    }

    public boolean needsToken() {
        return template.get(0).equals("webservices");
    }

    public static Optional<Endpoint> at(List<String> segments) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.matches(segments))
                .findFirst();
    }

    public static Optional<Endpoint> of(String word) {
        return Arrays.stream(values())
                .filter(endpoint -> endpoint.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Endpoint::word).toList();
    }

    private boolean matches(List<String> segments) {
        if (segments.size() != template.size()) {
            return false;
        }
        for (int at = 0; at < segments.size(); at++) {
            String wanted = template.get(at);
            if (!wanted.equals("{}") && !wanted.equals(segments.get(at))) {
                return false;
            }
        }
        return true;
    }
}
