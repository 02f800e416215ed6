package org.haguecourier.sandbox.authorization;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A form body; RFC 6749 forbids a parameter that comes twice. */
final class Form {
    private final Map<String, String> fields = new HashMap<>();

    static Form parse(String body) throws Refusal {
        Form form = new Form();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            if (form.fields.put(decoded(parts[0]), value) != null) {
                throw Refusal.invalidRequest("The parameter " + decoded(parts[0]) + " came twice.");
            }
        }
        return form;
    }

    /** Absent and empty are the same (RFC 6749, section 3.2). */
    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw Refusal.invalidRequest("The body is not form-encoded.");
        }
    }
}
