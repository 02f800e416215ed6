package org.haguecourier.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A place in a route file and what stands there; the path is what a violation is reported with. */
record Node(String path, String key, Object value) {
    Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    boolean isMap() {
        return value instanceof Map<?, ?>;
    }

    boolean has(String name) {
        return map().containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(map().get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    Node child(String name) {
        Object child = map().get(name);
        return new Node(path + "." + name, name, child);
    }

    List<Node> children() {
        List<Node> children = new ArrayList<>();
        map().forEach((name, child) -> children.add(new Node(path + "." + name, name.toString(), child)));
        return children;
    }

    /** The items of a list; those that carry an ID are called by it. */
    List<Node> items() {
        List<Node> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                Object item = list.get(at);
                items.add(new Node(path + "[" + labelOf(item, at) + "]", key, item));
            }
        }
        return items;
    }

    /** This place and every place below it. */
    void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        children().forEach(child -> child.walk(visitor));
        items().forEach(item -> item.walk(visitor));
    }

    private static String labelOf(Object item, int at) {
        if (item instanceof Map<?, ?> map && map.size() == 1) {
            Object body = map.values().iterator().next();
            if (body instanceof Map<?, ?> fields && fields.get("id") != null) {
                return fields.get("id").toString();
            }
        }
        return String.valueOf(at + 1);
    }
}
