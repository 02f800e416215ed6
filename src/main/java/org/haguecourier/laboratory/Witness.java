package org.haguecourier.laboratory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.haguecourier.sandbox.Sandbox;
import org.haguecourier.sandbox.filing.ReceivedPost;

/** Sees what a daemon finds when it begins, and what it gets done. */
final class Witness {
    private static final Duration LOOK_EVERY = Duration.ofMillis(3);
    private static final Duration DROPPING = Duration.ofMillis(300);

    private final Sandbox sandbox;
    private final Writers writers;

    Witness(Sandbox sandbox, Writers writers) {
        this.sandbox = sandbox;
        this.writers = writers;
    }

    Life.Found found() {
        return writers.isAnyWaiting() ? Life.Found.WORK : Life.Found.NOTHING;
    }

    /** The writers get a moment to see to it. */
    Life.Found soonFound() {
        long end = System.nanoTime() + DROPPING.toNanos();
        while (found() == Life.Found.NOTHING && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return found();
    }

    int postsSince(Victim victim) {
        return posts(victim).size();
    }

    /** To be told when it is over. */
    Life life(Victim victim, Life.Found found, Life.End end) throws IOException {
        Optional<Instant> firstPost =
                posts(victim).stream().map(ReceivedPost::at).min(Instant::compareTo);
        return new Life(end, victim.started(), found, victim.routesRanAt(), firstPost);
    }

    private List<ReceivedPost> posts(Victim victim) {
        return sandbox.posts().stream()
                .filter(post -> !post.at().isBefore(victim.started()))
                .toList();
    }
}
