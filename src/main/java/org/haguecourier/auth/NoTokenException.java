package org.haguecourier.auth;

import java.time.Instant;
import java.util.Optional;

/**
 * There is no token to be had, and the message tells a person why. Checked, because each caller owes an answer to it:
 * nothing has left for HWS, so the work is deferred and neither lost nor in doubt.
 *
 * <p>Never has a cause: what an HTTP client puts into its messages may be what the server sent, secrets included.
 */
public final class NoTokenException extends Exception {
    private final String reason;
    private final transient Instant retryAt;

    NoTokenException(String reason) {
        super(reason);
        this.reason = reason;
        this.retryAt = null;
    }

    private NoTokenException(String reason, Instant retryAt) {
        super(reason + " The next try is not before " + retryAt + ".");
        this.reason = reason;
        this.retryAt = retryAt;
    }

    /** The same failure for one more caller, with that caller's own stack trace. */
    NoTokenException until(Instant nextTry) {
        return new NoTokenException(reason, nextTry);
    }

    /** Before this moment asking again gives the same answer without asking the server. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
