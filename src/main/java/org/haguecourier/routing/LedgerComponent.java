package org.haguecourier.routing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

import org.haguecourier.ledger.Work;

/** {@code ledger:WORK}: the ledger as a source of what is due; {@code ledger:events}: of what has happened. */
public class LedgerComponent extends DefaultComponent {
    private static final String EVENTS = "events";
    private static final String FIGURES = "figures";

    private final Map<String, EventsConsumer> subscribers = new ConcurrentHashMap<>();

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        return switch (remaining) {
            case EVENTS -> events(uri, parameters);
            case FIGURES -> new FiguresEndpoint(uri, this);
            default -> work(uri, remaining, parameters);
        };
    }

    private Endpoint events(String uri, Map<String, Object> parameters) throws Exception {
        EventsEndpoint endpoint = new EventsEndpoint(uri, this);
        setProperties(endpoint, parameters);
        endpoint.validate();
        return endpoint;
    }

    private Endpoint work(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        Work work = Work.of(remaining)
                .orElseThrow(() -> new IllegalArgumentException("ledger:" + remaining
                        + " is no work of the ledger; what happens in it is told by ledger:" + EVENTS));
        LedgerEndpoint endpoint = new LedgerEndpoint(uri, this, work);
        setProperties(endpoint, parameters);
        return endpoint;
    }

    /** @throws IllegalStateException if there is another one of this name */
    void subscribe(String name, EventsConsumer who) {
        EventsConsumer other = subscribers.putIfAbsent(name, who);
        if (other != null && other != who) {
            throw new IllegalStateException("the subscriber \"" + name + "\" is told of events by the route "
                    + other.getRouteId() + " already; give each route a subscriber of its own");
        }
    }

    void unsubscribe(String name, EventsConsumer who) {
        subscribers.remove(name, who);
    }
}
