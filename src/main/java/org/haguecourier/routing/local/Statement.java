package org.haguecourier.routing.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be tried out alone: one step without those below it, one source, one policy.
 *
 * @param node its key is the statement's name
 * @param scope the parameters of the template that it is part of
 */
record Statement(String file, Place place, YamlNode node, Scope scope) {
    private static final Map<String, Object> SOURCE = Map.of("uri", "direct:rehearsal");
    private static final List<Object> STEPS = List.of(Map.of("log", "rehearsal"));
    private static final String BELOW = "steps";

    /** Where it stands. */
    enum Place {
        /** {@code from}. */
        SOURCE,
        /** A step of a route. */
        STEP,
        /** What a route says of itself. */
        ROUTE,
        /** What stands beside routes and holds for them. */
        BESIDE
    }

    String name() {
        return node.key();
    }

    /** Its own lines, without those of the steps below it. */
    Set<Integer> lines() {
        return own(node).map(YamlNode::line).collect(Collectors.toSet());
    }

    /** All that it says itself. */
    Stream<YamlNode> own() {
        return own(node);
    }

    private static Stream<YamlNode> own(YamlNode node) {
        Stream<YamlNode> below =
                node.children().stream().filter(child -> !isBelow(child)).flatMap(Statement::own);
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isBelow(YamlNode node) {
        return node.key().equals(BELOW) && node.isList();
    }

    /**
     * A file with nothing but this, in a route of its own.
     *
     * @return nothing while a parameter of the template has no value
     */
    Optional<List<Object>> alone(Values values) {
        boolean open = own().filter(YamlNode::isText)
                .anyMatch(text -> values.fillParameters(text.text(), scope).open());
        return open ? Optional.empty() : Optional.of(wrapped(plain(node, values)));
    }

    /** A file with nothing but this expression. */
    static List<Object> expression(String simple) {
        return List.of(route(SOURCE, List.of(Map.of("setBody", Map.of("simple", simple)))));
    }

    private List<Object> wrapped(Object body) {
        return switch (place) {
            case STEP -> List.of(route(SOURCE, List.of(one(name(), body))));
            case SOURCE -> List.of(route(body, STEPS));
            case ROUTE -> List.of(one("route", withSource(body)));
            case BESIDE -> List.of(one(name(), body), route(SOURCE, STEPS));
        };
    }

    /** What it is called, and what it is compared with, are of no matter alone. */
    private static Map<String, Object> withSource(Object body) {
        Map<String, Object> route = map(body);
        List.of("id", "startupOrder", "routeConfigurationId", "from").forEach(route::remove);
        route.put("from", Map.of("uri", "direct:rehearsal", BELOW, STEPS));
        return route;
    }

    private static Map<String, Object> route(Object source, List<Object> steps) {
        Map<String, Object> from = map(source);
        from.put(BELOW, steps);
        return one("route", Map.of("from", from));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object map) {
        return map instanceof Map<?, ?> known
                ? new LinkedHashMap<>((Map<String, Object>) known)
                : new LinkedHashMap<>();
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put(key, value);
        return one;
    }

    private Object plain(YamlNode node, Values values) {
        return switch (node.kind()) {
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.children().forEach(child -> map.put(child.key(), isBelow(child) ? STEPS : plain(child, values)));
                yield map;
            }
            case LIST ->
                node.children().stream().map(item -> plain(item, values)).toList();
            case TEXT -> values.fillParameters(node.text(), scope).text();
            case NOTHING -> Map.of();
        };
    }
}
