package org.haguecourier.routes;

import java.util.List;
import java.util.regex.Pattern;

/** Route files are shown around, copied and committed: what they need to keep secret is a setting. */
final class Secrets {
    private static final Pattern TELLING_KEY =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|credential|api-?key|private-?key).*");

    private static final Pattern TELLING_VALUE = Pattern.compile(
            "(?is).*(-----BEGIN |\\bBearer [a-z0-9._-]{8,}|\\bBasic [a-z0-9+/=]{8,}|://[^/\\s{}]+:[^/\\s{}]+@"
                    + "|\\beyJ[a-z0-9_-]{10,}).*");

    private final List<String> violations;

    Secrets(List<String> violations) {
        this.violations = violations;
    }

    void look(Node root) {
        root.walk(node -> {
            if (node.value() instanceof String text && isSecret(node.key(), text)) {
                violations.add(node.path() + " holds a secret; make it a setting");
            }
        });
    }

    private static boolean isSecret(String key, String text) {
        boolean elsewhere = text.startsWith("{{") || text.startsWith("#");
        return TELLING_VALUE.matcher(text).matches() || TELLING_KEY.matcher(key).matches() && !elsewhere;
    }
}
