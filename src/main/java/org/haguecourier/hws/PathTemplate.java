package org.haguecourier.hws;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A path with one variable. What HWS gave as a number is opaque to us, so all of it is one encoded segment. */
public final class PathTemplate {
    private final String template;
    private final String variable;

    public PathTemplate(String template, String variable) {
        this.template = template;
        this.variable = "{" + variable + "}";
    }

    public String with(String value) {
        String segment = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        // A dot alone would be taken for a folder, and an ID "../.." for a way out of the API.
        String safe = segment.chars().allMatch(c -> c == '.') ? segment.replace(".", "%2E") : segment;
        return template.replace(variable, safe);
    }
}
