package org.haguecourier.ledger;

import java.util.List;

import static org.haguecourier.ledger.State.DEFERRED;
import static org.haguecourier.ledger.State.HELD;
import static org.haguecourier.ledger.State.IMPORTED;
import static org.haguecourier.ledger.State.SPLIT;
import static org.haguecourier.ledger.State.SUBMITTED;
import static org.haguecourier.ledger.State.SUBMITTING;

/** Brings an entry to a state by allowed moves alone. */
public final class Roads {
    private Roads() {}

    public static Entry lead(Ledger ledger, Entry received, State goal) {
        Entry entry = received;
        for (State next : to(goal)) {
            entry = ledger.record(entry, Change.to(next));
        }
        return entry;
    }

    private static List<State> to(State goal) {
        return switch (goal) {
            case RECEIVED -> List.of();
            case REJECTED, DUPLICATE, SPLIT, SUBMITTING -> List.of(goal);
            case COMPLETED -> List.of(SPLIT, goal);
            case DEFERRED, HELD, SUBMITTED -> List.of(SUBMITTING, goal);
            case GIVEN_UP -> List.of(SUBMITTING, HELD, goal);
            case IMPORTED, IMPORT_FAILED -> List.of(SUBMITTING, DEFERRED, SUBMITTING, SUBMITTED, goal);
            default -> List.of(SUBMITTING, SUBMITTED, IMPORTED, goal);
        };
    }
}
