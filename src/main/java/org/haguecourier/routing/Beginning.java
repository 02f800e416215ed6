package org.haguecourier.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;
import org.jboss.logging.Logger;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.outbox.Intake;
import org.haguecourier.publications.PublicationArchive;
import org.haguecourier.reconciliation.Reconciliation;
import org.haguecourier.routing.local.AddedLibraries;
import org.haguecourier.routing.local.RouteFigures;
import org.haguecourier.routing.ports.HomeAlarms;
import org.haguecourier.submission.Splitting;

/** Before the first route starts: ledger and folders are made to agree, and every route must be there. */
@Singleton
public class Beginning implements CamelContextCustomizer {
    private static final Logger LOG = Logger.getLogger(Beginning.class);

    @Inject
    Intake intake;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Splitting splitting;

    @Inject
    PublicationArchive archive;

    @Inject
    RouteFigures figures;

    @Inject
    AddedLibraries libraries;

    @Inject
    HomeCondition condition;

    @Inject
    Clock clock;

    @Override
    public void configure(CamelContext context) {
        context.addLifecycleStrategy(new RouteGuard());
        LocalErrors.tellOf(context);
        libraries.addTo(context);
        HomeAlarms.tellOf(condition, context, clock);
        context.addRoutePolicyFactory(figures);
        try {
            reconciliation.holdWhatMayHaveBeenSent();
            intake.takeUpAgain();
            intake.clearEmptyClaims();
            splitting.clearUnfinished();
            reconciliation.orphans();
            archive.clearLeftovers();
            protectConfidentialCopies();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folders of the home cannot be read", unreadable);
        }
    }

    private void protectConfidentialCopies() throws IOException {
        int open = archive.protectConfidential();
        if (open > 0) {
            LOG.warnf(
                    "%d files and folders of the confidential copies could be read by others than their owner."
                            + " That has been taken back; find out who has allowed it.",
                    open);
        }
    }
}
