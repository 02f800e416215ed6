package org.haguecourier.laboratory;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One daemon's, from its process's start to its end.
 *
 * @param found in the outbox when it began
 */
record Life(End end, Instant began, Found found, Optional<Instant> routesRan, Optional<Instant> firstPost) {
    enum End {
        KILLED,
        STOPPED
    }

    enum Found {
        WORK,
        NOTHING
    }

    /** How far it came. */
    String phase() {
        if (firstPost.isPresent()) {
            return "after POSTs";
        }
        return routesRan.isPresent() ? "before the first POST" : "during the start";
    }

    /** From the start of the process to the first POST, where there was something to POST from the beginning. */
    Optional<Duration> untilFirstPost() {
        return firstPost.filter(post -> found == Found.WORK).map(post -> Duration.between(began, post));
    }

    Optional<Duration> untilRoutesRan() {
        return routesRan.map(ran -> Duration.between(began, ran));
    }
}
