package org.haguecourier.routing.local;

import java.util.Map;
import java.util.Set;

/**
 * The parameters of a template, as far as they have values.
 *
 * @param values of one of its instances, or the defaults
 * @param open parameters without one: what names them can't be judged
 */
record Scope(Map<String, String> values, Set<String> open) {
    static final Scope NONE = new Scope(Map.of(), Set.of());

    boolean knows(String name) {
        return values.containsKey(name) || open.contains(name);
    }
}
