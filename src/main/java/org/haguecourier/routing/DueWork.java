package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

import org.apache.camel.Exchange;

/** Where a consumer gets its next piece of work. */
interface DueWork {
    /** Before anything is taken, also when the route is started once more. */
    default void begin() {}

    /** Something to do now. */
    Optional<Object> next();

    /** When there may be something, if that is known. */
    Optional<Instant> nextDue();

    /** The route is through with it; whatever it has not written down is in nobody's hand from now on. */
    void done(Object body);

    /** The home was to blame for that nothing came of it: it goes on as soon as that is over. */
    void notNow(Object body);

    /** What the route gets of it. */
    default void fill(Exchange exchange, Object work) {
        exchange.getIn().setBody(work);
    }

    /** Whether this goes on while the courier stops, until nothing is due: it shows what the others have done last. */
    default boolean outlastsOthers() {
        return false;
    }

    /** The route has failed with it in a way that its own policy could not deal with. */
    void failed(Object body, Exception failure);
}
