package org.haguecourier.routing.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.camel.spi.Resource;

/**
 * The local files that run. Of a new set only what is different is replaced: a file of the same bytes goes on, unless what it
 * may be made of, a template, a policy or a bean, stands in one that changes.
 */
final class LiveSet {
    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern SHARED = Pattern.compile(
            "(?m)^\\s*-?\\s*(beans|routeTemplate|route-template|routeConfiguration|route-configuration)\\s*:");

    private final Engine engine;
    private final Map<String, LiveFile> live = new LinkedHashMap<>();
    private RouteSet running = new RouteSet(Map.of());

    LiveSet(Engine engine) {
        this.engine = engine;
    }

    RouteSet running() {
        return running;
    }

    /** By route the file that it came with. */
    synchronized SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        live.forEach((file, content) -> content.routes().forEach(route -> files.put(route, file)));
        return files;
    }

    /** Before anything runs: what cannot be started is left out and named. @return by file, why not */
    synchronized Map<String, Exception> begin(RouteSet set) {
        running = set;
        Map<String, Exception> failed = new LinkedHashMap<>();
        for (Resource file : ordered(set, set.files().keySet())) {
            bringIn(file, failed);
        }
        return failed;
    }

    /** Once more, what could not be started. @return why it still cannot */
    synchronized Map<String, Exception> tryAgain(Set<String> names) {
        Map<String, Exception> failed = new LinkedHashMap<>();
        ordered(running, names).forEach(file -> bringIn(file, failed));
        return failed;
    }

    private void bringIn(Resource file, Map<String, Exception> failed) {
        try {
            live.put(name(file), engine.bringIn(file));
        } catch (Exception notNow) {
            failed.put(name(file), notNow);
        }
    }

    /**
     * Puts this set in the place of the one that runs.
     *
     * @throws NotReplacedException with what runs now: the old set, or as much of it as could be brought back
     */
    synchronized void replaceBy(RouteSet set) throws NotReplacedException {
        Set<String> changed = changed(set);
        Map<String, LiveFile> old = new LinkedHashMap<>(live);
        old.keySet().retainAll(changed);
        try {
            engine.stop(old.values(), PATIENCE_SECONDS);
        } catch (Exception stillBusy) {
            throw new NotReplacedException(stillBusy, Map.of());
        }
        try {
            takeOut(old);
            for (Resource file : ordered(set, changed)) {
                live.put(name(file), engine.bringIn(file));
            }
            running = set;
        } catch (Exception | LinkageError failed) {
            throw new NotReplacedException(failed, bringBack(changed));
        }
    }

    private Map<String, Exception> bringBack(Set<String> changed) {
        Map<String, Exception> failed = new LinkedHashMap<>();
        Map<String, LiveFile> fresh = new LinkedHashMap<>(live);
        fresh.keySet().retainAll(changed);
        try {
            takeOut(fresh);
        } catch (Exception stuck) {
            fresh.keySet().forEach(file -> failed.put(file, stuck));
        }
        ordered(running, changed).forEach(file -> bringIn(file, failed));
        return failed;
    }

    private void takeOut(Map<String, LiveFile> files) throws Exception {
        for (Map.Entry<String, LiveFile> file : files.entrySet()) {
            live.remove(file.getKey());
            engine.takeOut(file.getValue());
        }
    }

    private Set<String> changed(RouteSet set) {
        Set<String> names = new TreeSet<>(set.files().keySet());
        names.addAll(running.files().keySet());
        Set<String> changed = new TreeSet<>(names);
        changed.removeIf(
                name -> Arrays.equals(running.files().get(name), set.files().get(name)));
        boolean isShared = changed.stream().anyMatch(name -> isShared(running, name) || isShared(set, name));
        return isShared ? names : changed;
    }

    private static boolean isShared(RouteSet set, String name) {
        return set.files().containsKey(name) && SHARED.matcher(set.text(name)).find();
    }

    /** What others are made of first. */
    private static List<Resource> ordered(RouteSet set, Set<String> names) {
        List<Resource> shared = new ArrayList<>();
        List<Resource> others = new ArrayList<>();
        for (Resource file : set.resources()) {
            if (names.contains(name(file))) {
                (isShared(set, name(file)) ? shared : others).add(file);
            }
        }
        shared.addAll(others);
        return shared;
    }

    private static String name(Resource file) {
        return RouteSet.nameOf(file);
    }

    /** Why the old set goes on. */
    static final class NotReplacedException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, Exception> lost;

        NotReplacedException(Throwable why, Map<String, Exception> lost) {
            super(why);
            this.lost = lost;
        }

        /** Files of the old set that could not be brought back, and why. */
        Map<String, Exception> lost() {
            return lost;
        }
    }
}
