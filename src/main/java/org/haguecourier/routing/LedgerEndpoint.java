package org.haguecourier.routing;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.DefaultEndpoint;

import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Work;

/** One kind of work and how many hands it gets. */
@UriEndpoint(firstVersion = "0.1.0", scheme = "ledger", title = "Ledger", syntax = "ledger:work", consumerOnly = true)
public class LedgerEndpoint extends DefaultEndpoint {
    private final Ledger ledger;
    private final Work work;

    @UriParam(defaultValue = "1")
    private int workers = 1;

    LedgerEndpoint(String uri, LedgerComponent component, Ledger ledger, Work work) {
        super(uri, component);
        this.ledger = ledger;
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
        DueWork source = work == Work.RECEIPT ? new DueReceipts(ledger) : new DueEntries(ledger, work);
        LedgerConsumer consumer = new LedgerConsumer(this, processor, source, ledger, workers);
        configureConsumer(consumer);
        return consumer;
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
