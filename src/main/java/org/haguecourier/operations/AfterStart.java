package org.haguecourier.operations;

import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.apache.camel.spi.CamelEvent;

import org.haguecourier.ledger.Ledger;

/** Tells whoever started the daemon in this process that its routes run, and hands over the ledger that they use. */
@Singleton
public class AfterStart {
    private static final CompletableFuture<Ledger> RUNNING = new CompletableFuture<>();

    static CompletableFuture<Ledger> ledger() {
        return RUNNING;
    }

    void started(@Observes CamelEvent.CamelContextStartedEvent event, Ledger ledger) {
        RUNNING.complete(ledger);
    }
}
