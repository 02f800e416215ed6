package org.haguecourier.sandbox.authorization;

/** A token request that is refused, in the words of RFC 6749, section 5.2. */
final class Refusal extends Exception {
    private final int status;
    private final String error;

    private Refusal(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static Refusal invalidClient(String description) {
        return new Refusal(401, "invalid_client", description);
    }

    static Refusal invalidRequest(String description) {
        return new Refusal(400, "invalid_request", description);
    }

    static Refusal invalidScope(String description) {
        return new Refusal(400, "invalid_scope", description);
    }

    static Refusal unsupportedGrantType(String description) {
        return new Refusal(400, "unsupported_grant_type", description);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }
}
