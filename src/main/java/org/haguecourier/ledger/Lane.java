package org.haguecourier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Which entries are looked for first, and in which order. */
enum Lane {
    /** Never tried: due since it came, also when the clock was set back after that. */
    FRESH("state = 'received'", "number"),
    PUT_OFF("state = 'deferred' AND due_at <= %d", "due_at, number"),
    ANY("due_at <= %d", "due_at, number");

    private final String condition;
    private final String order;

    Lane(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** The third lane finds what neither of the others knows: nothing that is due may lie there for ever. */
    static List<Lane> first(Lane lane) {
        return List.of(lane, lane.other(), ANY);
    }

    Lane other() {
        return this == FRESH ? PUT_OFF : FRESH;
    }

    /** The moment is written out, since not every lane asks for it. */
    String condition(Instant now) {
        return String.format(Locale.ROOT, condition, now.toEpochMilli());
    }

    String order() {
        return order;
    }
}
