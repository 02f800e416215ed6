package org.haguecourier.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this process has in hand, and whose turn it is. The entry that was handed out, the very object, is the ticket to
 * give back: once it is recorded, another hand may have the same package already, and that one must keep it.
 */
final class InHand {
    private final Map<String, Entry> tickets = new ConcurrentHashMap<>();
    private volatile Lane turn = Lane.FRESH;

    void took(Entry entry) {
        tickets.put(entry.reference(), entry);
    }

    boolean isTicket(Entry entry) {
        return tickets.get(entry.reference()) == entry;
    }

    void drop(Entry entry) {
        tickets.computeIfPresent(entry.reference(), (reference, ticket) -> ticket == entry ? null : ticket);
    }

    /** New packages and those that were put off take turns: neither waits behind a backlog of the other. */
    List<Lane> lanes(Work work) {
        if (work != Work.SUBMISSION) {
            return List.of(Lane.ANY);
        }
        turn = turn.other();
        return Lane.first(turn.other());
    }
}
