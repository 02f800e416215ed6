package org.haguecourier.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What will happen, and when. */
final class Timeline {
    private record Event(Instant at, Runnable what) {}

    private final PriorityQueue<Event> ahead = new PriorityQueue<>(Comparator.comparing(Event::at));

    void at(Instant moment, Runnable what) {
        ahead.add(new Event(moment, what));
    }

    Optional<Instant> next() {
        return Optional.ofNullable(ahead.peek()).map(Event::at);
    }

    void happen(Instant now) {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
            ahead.remove().what().run();
        }
    }
}
