package org.haguecourier.routing;

import java.time.Clock;
import java.util.regex.Pattern;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultEndpoint;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.events.EventText;
import org.haguecourier.events.Telling;
import org.haguecourier.files.Home;
import org.haguecourier.ledger.EventNames;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.Subscriptions.Start;
import org.haguecourier.routing.local.LocalRoutes;

/**
 * {@code ledger:events}: every change of every package and publication, for integrators. Made without a ledger, so that a
 * route can be checked where there is none.
 */
public class EventsEndpoint extends DefaultEndpoint {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    @UriParam
    @Metadata(required = true, description = "Who is told; the ledger remembers by this name how far.")
    private String subscriber;

    @UriParam
    @Metadata(description = "Names of events, separated by commas; without it all.")
    private String events = "";

    @UriParam(enums = "now,beginning", defaultValue = "now")
    @Metadata(description = "Where a subscriber begins who was not known before.")
    private Start start = Start.NOW;

    EventsEndpoint(String uri, LedgerComponent component) {
        super(uri, component);
    }

    public String getSubscriber() {
        return subscriber;
    }

    public void setSubscriber(String subscriber) {
        this.subscriber = subscriber;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public Start getStart() {
        return start;
    }

    public void setStart(Start start) {
        this.start = start;
    }

    /** What can be wrong with the parameters, in words. */
    void validate() {
        if (subscriber == null) {
            throw new IllegalArgumentException(
                    "ledger:events needs the parameter subscriber: a name of your own, by which the ledger remembers how"
                            + " far you are, for example \"erp\"");
        }
        if (!NAME.matcher(subscriber).matches()) {
            throw new IllegalArgumentException("the subscriber \"" + subscriber
                    + "\" has to be of small letters, digits, dots, hyphens and underscores, 64 at most");
        }
        EventNames.listed(events);
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        Ledger ledger = find(Ledger.class);
        HomeCondition home = find(HomeCondition.class);
        Telling telling =
                new Telling(ledger.subscriptions(), subscriber, start, EventNames.listed(events), find(Clock.class));
        DueEvents source = new DueEvents(telling, new EventText(find(Home.class).archive()));
        LedgerConsumer consumer =
                new EventsConsumer(this, processor, source, ledger, home, () -> home.ledgerWrites() && isHeard());
        configureConsumer(consumer);
        return consumer;
    }

    /** What is told may be for a route of the Office, and is lost on a port where none has come yet. */
    private boolean isHeard() {
        LocalRoutes local = CamelContextHelper.findSingleByType(getCamelContext(), LocalRoutes.class);
        return local == null || local.standing().isSettled();
    }

    private <T> T find(Class<T> type) {
        return CamelContextHelper.mandatoryFindSingleByType(getCamelContext(), type);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("ledger:events is a source: nothing can be sent to it");
    }

    @Override
    public LedgerComponent getComponent() {
        return (LedgerComponent) super.getComponent();
    }

    @Override
    protected String createEndpointUri() {
        return "ledger:events?subscriber=" + subscriber;
    }
}
