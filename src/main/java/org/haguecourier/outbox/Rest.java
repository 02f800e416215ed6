package org.haguecourier.outbox;

import java.time.Duration;

/** A pause after a failure. A clock that is set back makes it no longer. */
final class Rest {
    private final Ticker ticker;
    private final Duration length;
    private volatile Duration since;

    Rest(Ticker ticker, Duration length) {
        this.ticker = ticker;
        this.length = length;
    }

    void begin() {
        since = ticker.elapsed();
    }

    boolean isOver() {
        Duration begun = since;
        return begun == null || ticker.elapsed().minus(begun).compareTo(length) > 0;
    }
}
