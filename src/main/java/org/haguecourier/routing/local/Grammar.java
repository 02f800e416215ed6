package org.haguecourier.routing.local;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Compares a file with the schema. Written for this one schema and not for all that there could be, so that it can say
 * what a person did wrong, and not which of forty alternatives does not match for which reason.
 */
final class Grammar {
    private static final int FEW = 12;

    private final DslSchema dsl;
    private final String file;
    private final Findings findings;

    Grammar(DslSchema dsl, String file, Findings findings) {
        this.dsl = dsl;
        this.file = file;
        this.findings = findings;
    }

    void check(List<YamlNode> items) {
        items.forEach(item -> one(item, dsl.outermost(), "the file"));
    }

    /** The item of a list that must hold one thing and no more. */
    private void one(YamlNode item, Shape shape, String where) {
        if (!item.isMap()) {
            tell(item, said(item) + " is nothing that can stand here; begin with \"- name:\"");
            return;
        }
        if (item.children().size() > 1) {
            tell(item.children().get(1), tooMany(item));
            return;
        }
        keys(item, shape, where);
    }

    private String tooMany(YamlNode item) {
        String first = item.children().get(0).key();
        String next = item.children().get(1).key();
        boolean another =
                dsl.step().keys().containsKey(next) || dsl.outermost().keys().containsKey(next);
        return another
                ? "\"" + next + "\" stands in the same item as \"" + first + "\"; begin it with \"- \""
                : "\"" + next + "\" stands beside \"" + first + "\"; indent it further, if it belongs to it";
    }

    private void keys(YamlNode map, Shape shape, String where) {
        for (YamlNode child : map.children()) {
            JsonNode schema = shape.keys().get(child.key());
            if (schema != null) {
                value(child, schema);
            } else if (!shape.open()) {
                tell(child, unknown(child, shape.keys().keySet(), where));
            } else if (map.key().equals("parameters") && !child.isText()) {
                tell(child, "the parameter \"" + child.key() + "\" takes a text alone; say it, or delete the line");
            }
        }
        for (Set<String> choice : shape.choices()) {
            List<YamlNode> chosen = map.children().stream()
                    .filter(child -> choice.contains(child.key()))
                    .toList();
            if (chosen.size() > 1) {
                tell(chosen.get(1), "\"" + chosen.get(0).key() + "\" is there already, and only one of both can be");
            }
        }
        Set<String> missing = new TreeSet<>(shape.required());
        missing.removeAll(map.keys());
        if (!missing.isEmpty()) {
            tell(map, where + " lacks " + String.join(", ", missing) + "; add it");
        }
    }

    private String unknown(YamlNode child, Collection<String> real, String where) {
        String hint = Spelling.hint(child.key(), real);
        if (hint.isEmpty() && child.key().equals("steps") && real.contains("from")) {
            hint = "; put the steps below \"from\", beside its uri";
        }
        if (hint.isEmpty() && dsl.step().keys().containsKey(child.key())) {
            hint = "; it is a step: put it into a list below \"steps\"";
        }
        if (hint.isEmpty() && real.size() <= FEW) {
            hint = "; there are " + String.join(", ", new TreeSet<>(real));
        }
        if (hint.isEmpty()) {
            hint = "; look it up in Camel's documentation of " + where;
        }
        return "unknown key \"" + child.key() + "\" in " + where + hint;
    }

    private void value(YamlNode node, JsonNode schema) {
        Shape shape = dsl.shape(schema);
        if (shape.items().isPresent()) {
            list(node, shape.items().get());
        } else if (node.isMap() && shape.isMap()) {
            keys(node, shape, node.key());
        } else if (node.isText() && shape.scalar().isPresent()) {
            text(node, dsl.resolved(shape.scalar().get()));
        } else if (node.kind() == YamlNode.Kind.NOTHING && mayBeEmpty(shape)) {
            return;
        } else if (schema.size() > 0) {
            tell(node, wrongKind(node, shape));
        }
    }

    /** {@code stop:} and the like say all there is to say. */
    private static boolean mayBeEmpty(Shape shape) {
        return shape.isMap() && shape.required().isEmpty();
    }

    private static String wrongKind(YamlNode node, Shape shape) {
        String name = "\"" + node.key() + "\"";
        if (node.kind() == YamlNode.Kind.NOTHING) {
            return name + " is empty; say what belongs there, or delete the line";
        }
        if (!shape.isMap()) {
            return name + " takes a text alone, and no list or map";
        }
        return node.isList()
                ? name + " takes a map, and no list; leave out the \"- \" below it"
                : name + " takes a map, and no text alone; write its parts below it, each with its key";
    }

    private void list(YamlNode node, JsonNode schema) {
        if (!node.isList()) {
            tell(node, "\"" + node.key() + "\" takes a list; begin each item below it with \"- \"");
            return;
        }
        for (YamlNode item : node.children()) {
            Shape shape = dsl.shape(schema);
            if (dsl.holdsOne(schema)) {
                one(item, shape, node.key());
            } else if (item.isMap() && shape.isMap()) {
                keys(item, shape, node.key());
            } else if (item.isMap() == shape.scalar().isPresent()) {
                tell(item, "an item of \"" + node.key() + "\" takes " + (shape.isMap() ? "a map" : "a text alone"));
            }
        }
    }

    private void text(YamlNode node, JsonNode schema) {
        String said = node.text();
        if (said.contains("{{")) {
            return;
        }
        String type = schema.path("type").asText();
        if (type.equals("boolean") && !said.equals("true") && !said.equals("false")) {
            tell(node, "\"" + node.key() + "\" is true or false, not \"" + said + "\"");
        } else if (type.equals("number") && !said.matches("-?[0-9]+(\\.[0-9]+)?")) {
            tell(node, "\"" + node.key() + "\" is a number, not \"" + said + "\"");
        } else if (schema.has("enum")) {
            oneOf(node, said, schema.get("enum"));
        }
    }

    private void oneOf(YamlNode node, String said, JsonNode values) {
        List<String> words = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (words.stream().noneMatch(word -> folded(word).equals(folded(said)))) {
            tell(node, "\"" + node.key() + "\" is one of " + String.join(", ", words) + ", not \"" + said + "\"");
        }
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_]", "");
    }

    private static String said(YamlNode node) {
        return node.isText() ? "\"" + node.text() + "\"" : "what stands here";
    }

    private void tell(YamlNode node, String message) {
        findings.add(file, node.line(), message);
    }
}
