package org.haguecourier.sandbox.filing;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Fates that somebody has decided; all others are read from the reference. */
public final class Fates {
    /** Stands for every reference that has no fate of its own. */
    public static final String EVERY_REFERENCE = "*";

    private final Map<String, Fate> decided = new ConcurrentHashMap<>();

    /** Holds for packages that are POSTed from now on. */
    public void decide(String officeReference, Fate fate) {
        decided.put(officeReference, fate);
    }

    public void clear() {
        decided.clear();
    }

    public Map<String, Fate> decided() {
        return new TreeMap<>(decided);
    }

    Fate of(String officeReference) {
        Fate own = decided.get(officeReference);
        Fate any = decided.get(EVERY_REFERENCE);
        if (own == null && any == null) {
            return Fate.readFrom(officeReference);
        }
        return own == null ? any : own;
    }
}
