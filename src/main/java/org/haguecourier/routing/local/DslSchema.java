package org.haguecourier.routing.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.dsl.yaml.YamlRoutesBuilderLoader;

/** The schema of Camel's YAML that comes with Camel itself, and so fits the version that runs. */
final class DslSchema {
    private static final String FILE = "/schema/camelYamlDsl.json";
    private static final String STEP = "#/items/definitions/org.apache.camel.model.ProcessorDefinition";

    private final JsonNode root;
    private final Map<JsonNode, Shape> shapes = new IdentityHashMap<>();

    private DslSchema(JsonNode root) {
        this.root = root;
    }

    /** Nearly a megabyte; nobody keeps it longer than a check lasts. */
    static DslSchema load() {
        try (InputStream in = YamlRoutesBuilderLoader.class.getResourceAsStream(FILE)) {
            return new DslSchema(new ObjectMapper().readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What may stand at the outermost level of a file. */
    Shape outermost() {
        return shape(root.get("items"));
    }

    /** Every step there is. */
    Shape step() {
        return shape(at(STEP));
    }

    /** Steps and outermost items: what there may be only one of in an item of a list. */
    boolean holdsOne(JsonNode schema) {
        return resolved(schema).has("maxProperties");
    }

    Shape shape(JsonNode schema) {
        Shape known = shapes.get(schema);
        if (known == null) {
            known = Shape.of(schema, this);
            shapes.put(schema, known);
        }
        return known;
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode here = schema;
        while (here.has("$ref") && !here.has("properties")) {
            here = at(here.get("$ref").asText());
        }
        return here;
    }

    private JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }
}
