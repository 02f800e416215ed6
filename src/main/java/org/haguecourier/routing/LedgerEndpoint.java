package org.haguecourier.routing;

import java.util.function.BooleanSupplier;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;
import org.haguecourier.publications.Publications;
import org.haguecourier.routing.local.LocalRoutes;

/** One kind of work and how many hands it gets. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "ledger", title = "Ledger", syntax = "ledger:work", consumerOnly = true)
public class LedgerEndpoint extends DefaultEndpoint {
    private final Work work;

    @UriParam(defaultValue = "1")
    private int workers = 1;

    LedgerEndpoint(String uri, LedgerComponent component, Work work) {
        super(uri, component);
        this.work = work;
    }

    public int getWorkers() {
        return workers;
    }

    /** How many entries are worked on at once. */
    public void setWorkers(int workers) {
        this.workers = workers;
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Ledger ledger = find(Ledger.class);
        HomeCondition home = find(HomeCondition.class);
        LedgerConsumer consumer =
                new LedgerConsumer(this, processor, source(ledger), ledger, home, mayBegin(home), workers);
        configureConsumer(consumer);
        return consumer;
    }

    private <T> T find(Class<T> type) {
        return CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), type);
    }

    private DueWork source(Ledger ledger) {
        return switch (work) {
            case RECEIPT -> new DueReceipts(ledger);
            case PUBLICATION -> new DuePublications(ledger.publications(), find(Publications.class));
            default -> new DueEntries(ledger, work);
        };
    }

    /** What is under way at HWS is asked after as long as the ledger can keep the answer. */
    private BooleanSupplier mayBegin(HomeCondition home) {
        return switch (work) {
            case SUBMISSION -> () -> home.isOpen() && mayBeSent();
            case RECEIPT, PUBLICATION -> home::isOpen;
            default -> home::ledgerWrites;
        };
    }

    /** Whoever may want to look at packages before they are sent has to be there first. */
    private boolean mayBeSent() {
        LocalRoutes local = CamelContextHelper.findSingleByType(getCamelContext(), LocalRoutes.class);
        return local == null || local.standing().mayBeSent();
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(
                "the ledger is written by beans, not by \"to: " + getEndpointUri() + "\"");
    }

    @Override
    protected String createEndpointUri() {
        return "ledger:" + work.label();
    }
}
