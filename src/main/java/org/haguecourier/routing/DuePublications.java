package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;

import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.PublicationLedger;
import org.haguecourier.publications.Publications;

/** Weeks that are to be asked for, of the series that the settings want. */
final class DuePublications implements DueWork {
    private static final Logger LOG = Logger.getLogger(DuePublications.class);

    private final PublicationLedger ledger;
    private final Publications publications;
    private final Leases<Issue> toLetGo;

    DuePublications(PublicationLedger ledger, Publications publications) {
        this.ledger = ledger;
        this.publications = publications;
        this.toLetGo = new Leases<>(ledger::letGo);
    }

    @Override
    public Optional<Object> next() {
        toLetGo.endTheRest();
        return publications.next().map(Object.class::cast);
    }

    @Override
    public Optional<Instant> nextDue() {
        return ledger.nextDue(publications.enabled());
    }

    @Override
    public void done(Object body) {
        if (body instanceof Issue issue) {
            toLetGo.end(issue, issue.name());
        }
    }

    @Override
    public void notNow(Object body) {
        done(body);
    }

    @Override
    public void failed(Object body, Exception failure) {
        if (body instanceof Issue issue) {
            LOG.errorf("%s failed and is tried again: %s", issue.name(), failure.getMessage());
            toLetGo.endSoon(issue);
        }
    }
}
