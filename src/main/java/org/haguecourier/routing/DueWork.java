package org.haguecourier.routing;

import java.time.Instant;
import java.util.Optional;

/** Where a consumer gets its next piece of work. */
interface DueWork {
    /** Something to do now; its type is the body that the route gets. */
    Optional<Object> next();

    /** When there may be something, if that is known. */
    Optional<Instant> nextDue();

    /** The route is through with it; whatever it has not written down is in nobody's hand from now on. */
    void done(Object body);

    /** The route has failed with it in a way that its own policy could not deal with. */
    void failed(Object body, Exception failure);
}
