package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.ledger.Work;

/**
 * Entries for which a piece of work is due. Each stays in our hand until the route is through with it; one that the
 * route failed with is given back. What the ledger does not let us give back now is kept in mind: nobody else in this
 * process would ever get it.
 */
final class DueEntries implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueEntries.class);

    private final Ledger ledger;
    private final Work work;
    private final Queue<Entry> toGiveBack = new ConcurrentLinkedQueue<>();
    private final Queue<Entry> toLetGo = new ConcurrentLinkedQueue<>();

    DueEntries(Ledger ledger, Work work) {
        this.ledger = ledger;
        this.work = work;
    }

    @Override
    public Optional<Object> next() {
        drain(toGiveBack, ledger::giveBack);
        drain(toLetGo, ledger::letGo);
        return ledger.claim(work).map(Object.class::cast);
    }

    private static void drain(Queue<Entry> entries, Consumer<Entry> end) {
        for (Entry entry = entries.peek(); entry != null; entry = entries.peek()) {
            end.accept(entry);
            entries.remove(entry);
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextDue(work);
    }

    @Override
    public void done(Object body) {
        if (body instanceof Entry entry) {
            try {
                ledger.letGo(entry);
            } catch (LedgerException notNow) {
                LOG.warnf("%s: %s", entry.reference(), notNow.getMessage());
                toLetGo.add(entry);
            }
        }
    }

    @Override
    public void notNow(Object body) {
        if (body instanceof Entry entry) {
            toGiveBack.add(entry);
        }
    }

    @Override
    public void failed(Object body, Exception failure) {
        if (body instanceof Entry entry) {
            LOG.errorf("%s: %s failed and is tried again: %s", entry.reference(), work.label(), failure.getMessage());
            toGiveBack.add(entry);
        }
    }
}
