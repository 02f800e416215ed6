package org.haguecourier.routing.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One place of a file: what stands there, and in which line.
 *
 * @param key what it stands behind; empty for the item of a list
 * @param line of the key, or of the item
 * @param kind what it is
 * @param text of a scalar
 * @param children of a map in their order, or the items of a list
 */
record YamlNode(String key, int line, Kind kind, String text, List<YamlNode> children) {
    enum Kind {
        MAP,
        LIST,
        TEXT,
        NOTHING
    }

    boolean isMap() {
        return kind == Kind.MAP;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    Optional<YamlNode> child(String name) {
        return isMap()
                ? children.stream().filter(child -> child.key.equals(name)).findFirst()
                : Optional.empty();
    }

    /** The text behind this key, if there is one. */
    Optional<String> text(String name) {
        return child(name).filter(YamlNode::isText).map(YamlNode::text);
    }

    /** The items behind this key; none if it is no list. */
    List<YamlNode> items(String name) {
        return child(name).filter(YamlNode::isList).map(YamlNode::children).orElse(List.of());
    }

    List<String> keys() {
        return isMap() ? children.stream().map(YamlNode::key).toList() : List.of();
    }

    /** This and everything below it, in the order of the file. */
    Stream<YamlNode> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(YamlNode::walk));
    }

    /** Where this is first spoken of below here; the node's own line if it is not. */
    int lineOf(String word) {
        return walk().filter(node -> node.key.equals(word))
                .findFirst()
                .or(() -> walk().filter(node -> node.isText() && node.text.equals(word))
                        .findFirst())
                .or(() -> walk().filter(node -> node.isText() && node.text.contains(word))
                        .findFirst())
                .map(YamlNode::line)
                .orElse(line);
    }

    /** As Camel's own loader takes it: every scalar as its text. */
    Object plain() {
        return switch (kind) {
            case MAP -> {
                Map<String, Object> map = new LinkedHashMap<>();
                children.forEach(child -> map.put(child.key, child.plain()));
                yield map;
            }
            case LIST -> children.stream().map(YamlNode::plain).toList();
            case TEXT -> text;
            case NOTHING -> null;
        };
    }
}
