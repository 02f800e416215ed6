package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What may stand at a place, said more simply than the schema does it with its alternatives within alternatives.
 *
 * @param keys what may stand in a map, each with its own schema
 * @param required what must stand in a map
 * @param choices of which one at most may stand in a map, such as the languages of an expression
 * @param items the schema of what is in a list, if it is one
 * @param scalar the schema of the text, if it may be one
 * @param open whether anything may stand in the map, such as parameters
 */
record Shape(
        Map<String, JsonNode> keys,
        Set<String> required,
        List<Set<String>> choices,
        Optional<JsonNode> items,
        Optional<JsonNode> scalar,
        boolean open) {

    static Shape of(JsonNode schema, DslSchema dsl) {
        Collected found = new Collected(dsl);
        found.take(schema, true);
        return new Shape(found.keys, found.required, found.choices, found.items, found.scalar, found.open);
    }

    boolean isMap() {
        return open || !keys.isEmpty();
    }

    private static final class Collected {
        private final DslSchema dsl;
        private final Map<String, JsonNode> keys = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private final List<Set<String>> choices = new ArrayList<>();
        private Optional<JsonNode> items = Optional.empty();
        private Optional<JsonNode> scalar = Optional.empty();
        private boolean open;

        Collected(DslSchema dsl) {
            this.dsl = dsl;
        }

        void take(JsonNode unresolved, boolean always) {
            JsonNode schema = dsl.resolved(unresolved);
            String type = schema.path("type").asText();
            if (schema.has("items")) {
                items = Optional.of(schema.get("items"));
            } else if (type.equals("string") || type.equals("boolean") || type.equals("number")) {
                scalar = Optional.of(schema);
            }
            schema.path("properties").fields().forEachRemaining(one -> put(one.getKey(), one.getValue()));
            if (always) {
                schema.path("required").forEach(key -> required.add(key.asText()));
            }
            open |= type.equals("object") && !schema.has("properties") && !schema.has("anyOf") && !schema.has("oneOf");
            alternatives(schema);
        }

        private void alternatives(JsonNode schema) {
            schema.path("oneOf").forEach(one -> take(one, false));
            for (JsonNode group : schema.path("anyOf")) {
                Set<String> before = Set.copyOf(keysWithSchema());
                take(group, false);
                Set<String> choice = new LinkedHashSet<>(keysWithSchema());
                choice.removeAll(before);
                choices.add(choice);
            }
        }

        /** The schema names the languages once more without saying anything about them. */
        private void put(String key, JsonNode schema) {
            if (schema.size() > 0 || !keys.containsKey(key)) {
                keys.put(key, schema);
            }
        }

        private Set<String> keysWithSchema() {
            Set<String> names = new LinkedHashSet<>();
            keys.forEach((key, schema) -> {
                if (schema.size() > 0) {
                    names.add(key);
                }
            });
            return names;
        }
    }
}
