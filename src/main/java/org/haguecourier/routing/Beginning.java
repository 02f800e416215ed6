package org.haguecourier.routing;

import java.io.IOException;
import java.io.UncheckedIOException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.CamelContextCustomizer;

import org.haguecourier.outbox.Intake;
import org.haguecourier.reconciliation.Reconciliation;

/** Before the first route starts: ledger and folders are made to agree, and every route must be there. */
@Singleton
public class Beginning implements CamelContextCustomizer {
    @Inject
    Intake intake;

    @Inject
    Reconciliation reconciliation;

    @Override
    public void configure(CamelContext context) {
        context.addLifecycleStrategy(new RouteGuard());
        try {
            reconciliation.holdWhatMayHaveBeenSent();
            intake.takeUpAgain();
            reconciliation.orphans();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The folders of the home cannot be read", unreadable);
        }
    }
}
