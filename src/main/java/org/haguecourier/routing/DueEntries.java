package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;

/**
 * Entries for which a piece of work is due. Each stays in our hand until the route is through with it; one that the
 * route failed with is given back.
 */
final class DueEntries implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueEntries.class);

    private final Ledger ledger;
    private final Work work;
    private final Leases<Entry> toGiveBack;
    private final Leases<Entry> toLetGo;

    DueEntries(Ledger ledger, Work work) {
        this.ledger = ledger;
        this.work = work;
        this.toGiveBack = new Leases<>(ledger::giveBack);
        this.toLetGo = new Leases<>(ledger::letGo);
    }

    @Override
    public Optional<Object> next() {
        toGiveBack.endTheRest();
        toLetGo.endTheRest();
        return ledger.claim(work).map(Object.class::cast);
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextDue(work);
    }

    @Override
    public void done(Object body) {
        if (body instanceof Entry entry) {
            toLetGo.end(entry, entry.reference());
        }
    }

    @Override
    public void notNow(Object body) {
        if (body instanceof Entry entry) {
            toGiveBack.endSoon(entry);
        }
    }

    @Override
    public void failed(Object body, Exception failure) {
        if (body instanceof Entry entry) {
            LOG.errorf("%s: %s failed and is tried again: %s", entry.reference(), work.label(), failure.getMessage());
            toGiveBack.endSoon(entry);
        }
    }
}
