package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;

/**
 * Entries for which a piece of work is due. Each is on a lease; one that the route failed with is given back as soon as
 * the ledger lets us, so that it does not wait for the lease to end.
 */
final class DueEntries implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueEntries.class);

    private final Ledger ledger;
    private final Work work;
    private final Queue<Entry> toGiveBack = new ConcurrentLinkedQueue<>();

    DueEntries(Ledger ledger, Work work) {
        this.ledger = ledger;
        this.work = work;
    }

    @Override
    public Optional<Object> next() {
        for (Entry entry = toGiveBack.peek(); entry != null; entry = toGiveBack.peek()) {
            ledger.giveBack(entry);
            toGiveBack.remove(entry);
        }
        return ledger.claim(work).map(Object.class::cast);
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextDue(work);
    }

    @Override
    public void failed(Object body, Exception failure) {
        if (body instanceof Entry entry) {
            LOG.errorf("%s: %s failed and is tried again: %s", entry.reference(), work.label(), failure.getMessage());
            toGiveBack.add(entry);
        }
    }
}
