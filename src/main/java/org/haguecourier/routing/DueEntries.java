package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;

/** Entries for which a piece of work is due; each is on a lease, so a failure loses nothing but time. */
record DueEntries(Ledger ledger, Work work) implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueEntries.class);

    @Override
    public Optional<Object> next() {
        return ledger.claim(work).map(Object.class::cast);
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextDue(work);
    }

    @Override
    public void done(Object body, Exception failure) {
        if (failure != null && body instanceof Entry entry) {
            LOG.errorf(
                    failure,
                    "%s: %s was not finished and is taken up again when its lease ends",
                    entry.reference(),
                    work.label());
        }
    }
}
