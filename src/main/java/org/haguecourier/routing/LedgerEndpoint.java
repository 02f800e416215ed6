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

/** One kind of work and how many hands it gets. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "ledger", title = "Ledger", syntax = "ledger:work", consumerOnly = true)
public class LedgerEndpoint extends DefaultEndpoint {
    private final Ledger ledger;
    private final Work work;
    private final HomeCondition home;

    @UriParam(defaultValue = "1")
    private int workers = 1;

    LedgerEndpoint(String uri, LedgerComponent component, Ledger ledger, Work work, HomeCondition home) {
        super(uri, component);
        this.ledger = ledger;
        this.work = work;
        this.home = home;
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
        LedgerConsumer consumer = new LedgerConsumer(this, processor, source(), ledger, home, mayBegin());
        configureConsumer(consumer);
        return consumer;
    }

    private DueWork source() {
        return switch (work) {
            case RECEIPT -> new DueReceipts(ledger);
            case PUBLICATION ->
                new DuePublications(
                        ledger.publications(),
                        CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), Publications.class));
            default -> new DueEntries(ledger, work);
        };
    }

    /** What is under way at HWS is asked after as long as the ledger can keep the answer. */
    private BooleanSupplier mayBegin() {
        return switch (work) {
            case SUBMISSION, RECEIPT, PUBLICATION -> home::isOpen;
            default -> home::ledgerWrites;
        };
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
