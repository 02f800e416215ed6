package org.haguecourier.ledger;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What events are called: a package that has come into a state by the state, everything else by a name of its own. They
 * are part of what integrators rely on.
 */
public final class EventNames {
    /** News of a package that has stayed in its state. */
    public static final String UPDATED = "updated";

    public static final String AWAITED = "publication-awaited";
    public static final String MISSING = "publication-missing";
    public static final String ARCHIVED = "publication-archived";
    /** Its file was taken away, since it is kept elsewhere. */
    public static final String REMOVED = "publication-removed";
    /** The settings do not ask for the week any more. */
    public static final String UNWANTED = "publication-unwanted";

    /** What somebody should look at, and that it is over: whatever happens to a package that was held, a week that was missing. */
    public static final String ALARMS = "alarms";

    private static final Set<String> PACKAGES = packages(state -> true, UPDATED);
    private static final Set<String> PUBLICATIONS =
            new LinkedHashSet<>(Set.of(AWAITED, MISSING, ARCHIVED, REMOVED, UNWANTED));
    private static final Map<String, Set<String>> GROUPS = groups();

    private EventNames() {}

    private static Set<String> packages(Predicate<State> which, String... more) {
        Stream<String> states = Arrays.stream(State.values()).filter(which).map(State::label);
        return Stream.concat(states, Stream.of(more)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("packages", PACKAGES);
        groups.put("final", packages(State::isFinal));
        groups.put("publications", PUBLICATIONS);
        groups.put(ALARMS, Set.of(State.HELD.label(), MISSING, ALARMS));
        return groups;
    }

    /** All that there are. */
    public static Set<String> all() {
        return Stream.of(PACKAGES, PUBLICATIONS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The names that a list of names and groups stands for; of an empty one all.
     *
     * @throws IllegalArgumentException for a word that is neither, with those that there are
     */
    public static Set<String> listed(String list) {
        Set<String> names = new LinkedHashSet<>();
        for (String word : list.split(",")) {
            names.addAll(meant(word.strip()));
        }
        return names.isEmpty() ? all() : Collections.unmodifiableSet(names);
    }

    private static Set<String> meant(String word) {
        if (word.isEmpty()) {
            return Set.of();
        }
        if (GROUPS.containsKey(word)) {
            return GROUPS.get(word);
        }
        if (!all().contains(word)) {
            throw new IllegalArgumentException("\"" + word + "\" is no event. There are: "
                    + all().stream().sorted().collect(Collectors.joining(", ")) + "; and for several at once: "
                    + String.join(", ", GROUPS.keySet()));
        }
        return Set.of(word);
    }
}
