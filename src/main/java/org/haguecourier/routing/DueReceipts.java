package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Picture;

/** Entries whose folders and receipts are behind. No lease: one hand does it, and doing it twice does no harm. */
record DueReceipts(Ledger ledger) implements DueWork {
    private static final Logger LOG = Logger.getLogger(DueReceipts.class);

    @Override
    public Optional<Object> next() {
        return ledger.nextPicture().map(Object.class::cast);
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextPictureDue();
    }

    @Override
    public void done(Object body) {
        // There is no lease to end.
    }

    @Override
    public void notNow(Object body) {
        // Nor one to give back.
    }

    /** What was decided while the courier stops is to be seen when it has. */
    @Override
    public boolean outlastsOthers() {
        return true;
    }

    @Override
    public void failed(Object body, Exception failure) {
        if (body instanceof Picture picture) {
            LOG.errorf(
                    "The receipt of %s could neither be written nor put off: %s",
                    picture.entry().reference(), failure.getMessage());
        }
    }
}
