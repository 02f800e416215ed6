package org.haguecourier.routing.local;

import java.util.Optional;

/**
 * Something that will run as a route: one that is written down, or a template with the values of an instance.
 *
 * @param file that the body is in
 * @param namedIn the file that its name is in, which may be another one for an instance of a template
 * @param named where its name stands, or should
 * @param body what is below {@code route:}, or the bare {@code from:} of one
 */
record Flow(String file, String namedIn, YamlNode named, Optional<String> id, YamlNode body, Scope scope) {
    Optional<YamlNode> from() {
        return body.key().equals("from") ? Optional.of(body) : body.child("from");
    }
}
