package org.haguecourier.routing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

import org.apache.camel.Exchange;

import org.haguecourier.events.EventText;
import org.haguecourier.events.Telling;
import org.haguecourier.ledger.Event;
import org.haguecourier.ledger.LedgerException;

/** The next event for one subscriber. That he is through with it is written down before he gets another one. */
final class DueEvents implements DueWork {
    private final Telling telling;
    private final EventText text;
    private boolean begun;
    private Optional<Event> toTick = Optional.empty();

    DueEvents(Telling telling, EventText text) {
        this.telling = telling;
        this.text = text;
    }

    @Override
    public synchronized void begin() {
        begun = false;
    }

    /** One hand only, but not always the same thread. */
    @Override
    public synchronized Optional<Object> next() {
        if (!begun) {
            telling.begin();
            begun = true;
        }
        toTick.ifPresent(telling::through);
        toTick = Optional.empty();
        return telling.next().map(Object.class::cast);
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return telling.nextDue();
    }

    @Override
    public void fill(Exchange exchange, Object work) {
        Event event = (Event) work;
        exchange.getIn().setHeaders(new HashMap<>(text.fields(event)));
        exchange.getIn().setBody(text.json(event));
    }

    /** While the ledger fails he waits; a crash meanwhile, and he hears of this one again. */
    @Override
    public synchronized void done(Object work) {
        toTick = Optional.of((Event) work);
        try {
            telling.through((Event) work);
            toTick = Optional.empty();
        } catch (LedgerException notNow) {
            // With the next look, before anything else.
        }
    }

    @Override
    public void notNow(Object work) {
        // It is still the next one.
    }

    @Override
    public synchronized void failed(Object work, Exception failure) {
        try {
            telling.failed((Event) work, LocalFailure.inWords(failure));
        } catch (LedgerException notNow) {
            // The pause holds without it.
        }
    }
}
