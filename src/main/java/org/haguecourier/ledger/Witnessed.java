package org.haguecourier.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be proved later: an event in a word, and its facts by their names, in the order in which they were given.
 */
public final class Witnessed {
    final String what;
    final Map<String, Object> facts = new LinkedHashMap<>();

    private Witnessed(String what) {
        this.what = what;
    }

    public static Witnessed that(String what) {
        return new Witnessed(what);
    }

    public Witnessed with(String name, String value) {
        facts.put(name, value);
        return this;
    }

    public Witnessed with(String name, long value) {
        facts.put(name, value);
        return this;
    }

    /** What is not known is not mentioned. */
    public Witnessed with(String name, Optional<?> value) {
        value.ifPresent(known -> facts.put(name, known instanceof Number ? known : known.toString()));
        return this;
    }
}
