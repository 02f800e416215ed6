package org.haguecourier.routing;

import org.apache.camel.Exchange;

import org.haguecourier.condition.HomeCondition;
import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.State;

/** What becomes of a piece of work, and of the hand that did it, when the route is through with it. */
record HandingBack(DueWork source, HomeCondition home) {
    /** @return whether the hand should take nothing for a moment: HWS is away, or the ledger or the disk fails */
    boolean restsAfter(Object work, Exchange exchange) {
        Exception failure = exchange.getException();
        if (failure != null) {
            home.isToBlameFor(failure);
            source.failed(work, failure);
            return true;
        }
        if (failedBecauseOfTheHome(exchange)) {
            source.notNow(work);
            return true;
        }
        source.done(work);
        return isPutOff(exchange);
    }

    /** The route's policy has dealt with it, and has had a look at the home. */
    private boolean failedBecauseOfTheHome(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT) != null
                && !home.troubles().isEmpty();
    }

    /** With HWS away the next package would fare no better: so many a second and no more knock at its door. */
    private static boolean isPutOff(Exchange exchange) {
        return exchange.getMessage().getBody() instanceof Entry entry && entry.state() == State.DEFERRED;
    }
}
