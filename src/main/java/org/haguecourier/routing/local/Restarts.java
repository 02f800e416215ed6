package org.haguecourier.routing.local;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

import org.jboss.logging.Logger;

import org.haguecourier.routing.LocalFailure;

/**
 * What cannot be started, since a server is away or a port is taken: tried again at growing pauses, told of once. Files, and the
 * set as a whole where it could not be taken over.
 */
final class Restarts {
    private static final Logger LOG = Logger.getLogger("local");
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String WHOLE_SET = "";

    private record Waiting(String reason, Duration pause, long due) {}

    private final Map<String, Waiting> waiting = new TreeMap<>();
    private final LongSupplier nanos;

    Restarts(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void failed(Map<String, Exception> files) {
        files.forEach(this::failed);
    }

    private void failed(String file, Exception why) {
        String reason = LocalFailure.inWords(why);
        Waiting before = waiting.get(file);
        if (before == null || !before.reason().equals(reason)) {
            LOG.errorf(
                    "The routes of %s cannot be started: %s. They are tried again; everything else runs.",
                    file, reason);
        }
        Duration pause = before == null ? FIRST : longer(before.pause());
        waiting.put(file, new Waiting(reason, pause, nanos.getAsLong() + pause.toNanos()));
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }

    /** The set as a whole could not be taken over. @return whether that is news */
    boolean setFailed(String reason) {
        Waiting before = waiting.get(WHOLE_SET);
        Duration pause = before == null ? FIRST : longer(before.pause());
        waiting.put(WHOLE_SET, new Waiting(reason, pause, nanos.getAsLong() + pause.toNanos()));
        return before == null || !before.reason().equals(reason);
    }

    boolean isSetDue() {
        return isDue(waiting.get(WHOLE_SET));
    }

    private boolean isDue(Waiting one) {
        return one != null && nanos.getAsLong() - one.due() >= 0;
    }

    /** Files. */
    Set<String> due() {
        Set<String> due = new TreeSet<>();
        waiting.forEach((file, one) -> {
            if (!file.equals(WHOLE_SET) && isDue(one)) {
                due.add(file);
            }
        });
        return due;
    }

    /** These were tried again, and some have failed again. */
    void through(Set<String> tried, Map<String, Exception> failedAgain) {
        failed(failedAgain);
        for (String file : tried) {
            if (!failedAgain.containsKey(file)) {
                waiting.remove(file);
                LOG.infof("The routes of %s run now.", file);
            }
        }
    }

    void forget() {
        waiting.clear();
    }

    Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        waiting.forEach((file, one) -> reasons.put(file, one.reason()));
        reasons.remove(WHOLE_SET);
        return reasons;
    }
}
