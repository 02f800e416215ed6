package org.haguecourier.routing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.LedgerException;

/**
 * What is no longer in our hand. What the ledger does not let us give up now is kept in mind: nobody else in this process
 * would ever get it.
 */
final class Leases<T> {
    private static final Logger LOG = Logger.getLogger(Leases.class);

    private final Queue<T> toEnd = new ConcurrentLinkedQueue<>();
    private final Consumer<T> end;

    /** @param end how the ledger is told */
    Leases(Consumer<T> end) {
        this.end = end;
    }

    void end(T one, String name) {
        try {
            end.accept(one);
        } catch (LedgerException notNow) {
            LOG.warnf("%s: %s", name, notNow.getMessage());
            toEnd.add(one);
        }
    }

    /** With the next look for work. */
    void endSoon(T one) {
        toEnd.add(one);
    }

    /** Call before anything new is taken. */
    void endTheRest() {
        for (T one = toEnd.peek(); one != null; one = toEnd.peek()) {
            end.accept(one);
            toEnd.remove(one);
        }
    }
}
