package org.haguecourier.routing;

import java.util.function.BooleanSupplier;

import org.apache.camel.Processor;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Ledger;

/** Tells one subscriber. Two of the same name would each get a part of what happens, and neither all of it. */
final class EventsConsumer extends LedgerConsumer {
    private final EventsEndpoint endpoint;

    EventsConsumer(
            EventsEndpoint endpoint,
            Processor processor,
            DueEvents source,
            Ledger ledger,
            HomeCondition home,
            BooleanSupplier mayTell) {
        super(endpoint, processor, source, ledger, home, mayTell, 1);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        endpoint.getComponent().subscribe(endpoint.getSubscriber(), this);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        endpoint.getComponent().unsubscribe(endpoint.getSubscriber(), this);
    }
}
