package org.haguecourier.sandbox.filing;

import java.util.ArrayList;
import java.util.List;

/** What a reply says, before it is known in which format. */
final class Sheet {
    /**
     * @param element with its prefix, as in XML
     * @param key as in JSON and in text
     */
    record Field(String element, String key, String value) {}

    private final String root;
    private final List<Field> fields = new ArrayList<>();
    private List<Defect> defects = List.of();

    Sheet(String root) {
        this.root = root;
    }

    Sheet with(String element, String key, String value) {
        fields.add(new Field(element, key, value));
        return this;
    }

    Sheet with(List<Defect> reasons) {
        defects = List.copyOf(reasons);
        return this;
    }

    String root() {
        return root;
    }

    List<Field> fields() {
        return fields;
    }

    List<Defect> defects() {
        return defects;
    }

    Sheet without(String key) {
        Sheet rest = new Sheet(root).with(defects);
        fields.stream().filter(field -> !field.key().equals(key)).forEach(rest.fields::add);
        return rest;
    }
}
