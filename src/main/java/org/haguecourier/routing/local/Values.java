package org.haguecourier.routing.local;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.spi.PropertiesSource;
import org.eclipse.microprofile.config.Config;

/** What {@code {{...}}} stands for: the parameters of a template, the settings, the machine. */
final class Values implements PropertiesSource {
    /** The innermost first: they may be within each other. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    /** A value may lead to itself. */
    private static final int MOST = 100;

    private static final String ENVIRONMENT = "env:";
    private static final String SYSTEM = "sys:";

    private final Config config;

    Values(Config config) {
        this.config = config;
    }

    /**
     * A text with its values in their places.
     *
     * @param missing names that have no value anywhere, and no default
     * @param open whether it depends on a parameter that has no value yet
     * @param used settings and their values, which may be secret
     */
    record Filled(String text, Set<String> missing, boolean open, Map<String, String> used) {
        Optional<String> whole() {
            return missing.isEmpty() && !open ? Optional.of(text) : Optional.empty();
        }
    }

    Filled fill(String text, Scope scope) {
        Set<String> missing = new LinkedHashSet<>();
        Map<String, String> used = new LinkedHashMap<>();
        boolean open = false;
        String filled = text;
        for (int i = 0; i < MOST; i++) {
            Matcher next = PLACEHOLDER.matcher(filled);
            if (!next.find()) {
                break;
            }
            String name = nameOf(next.group(1));
            String value = "";
            if (scope.open().contains(name)) {
                open = true;
            } else {
                Optional<String> found = value(next.group(1), scope);
                found.filter(known -> !scope.knows(name)).ifPresent(known -> used.put(name, known));
                if (found.isEmpty() && !next.group(1).startsWith("?")) {
                    missing.add(name);
                }
                value = found.orElse("");
            }
            filled = filled.substring(0, next.start()) + value + filled.substring(next.end());
        }
        return new Filled(filled, missing, open, used);
    }

    /** The parameters of the template alone; the rest is Camel's to fill in. */
    Filled fillParameters(String text, Scope scope) {
        if (scope == Scope.NONE) {
            return new Filled(text, Set.of(), false, Map.of());
        }
        StringBuilder filled = new StringBuilder();
        Matcher next = PLACEHOLDER.matcher(text);
        boolean open = false;
        while (next.find()) {
            String name = nameOf(next.group(1));
            open |= scope.open().contains(name);
            String value = scope.values().getOrDefault(name, next.group());
            next.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return new Filled(next.appendTail(filled).toString(), Set.of(), open, Map.of());
    }

    private Optional<String> value(String placeholder, Scope scope) {
        String name = nameOf(placeholder);
        if (scope.values().containsKey(name)) {
            return Optional.of(scope.values().get(name));
        }
        return ofTheMachine(name)
                .or(() -> Optional.ofNullable(getProperty(name)))
                .or(() -> defaultValue(placeholder));
    }

    private static Optional<String> ofTheMachine(String name) {
        if (name.startsWith(ENVIRONMENT)) {
            return Optional.ofNullable(System.getenv(name.substring(ENVIRONMENT.length())));
        }
        return name.startsWith(SYSTEM)
                ? Optional.ofNullable(System.getProperty(name.substring(SYSTEM.length())))
                : Optional.empty();
    }

    private static String nameOf(String placeholder) {
        String plain = placeholder.startsWith("?") ? placeholder.substring(1) : placeholder;
        int colon = colon(plain);
        return (colon < 0 ? plain : plain.substring(0, colon)).strip();
    }

    private static Optional<String> defaultValue(String placeholder) {
        int colon = colon(placeholder);
        return colon < 0 ? Optional.empty() : Optional.of(placeholder.substring(colon + 1));
    }

    /** The first that is not part of the name. */
    private static int colon(String placeholder) {
        boolean function = placeholder.startsWith(ENVIRONMENT) || placeholder.startsWith(SYSTEM);
        return placeholder.indexOf(':', function ? ENVIRONMENT.length() : 0);
    }

    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }

    @Override
    public String getName() {
        return "settings";
    }

    @Override
    public String getProperty(String name) {
        return config.getOptionalValue(name, String.class).orElse(null);
    }
}
