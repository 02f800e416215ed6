package org.haguecourier.routing;

import java.io.IOException;
import java.util.Optional;

/** An answer began, and its end did not come. What had arrived of it is all that HWS has said, so it is not lost. */
final class BrokenOffException extends IOException {
    private final int status;
    private final transient Optional<String> contentType;
    private final transient byte[] arrived;

    /** @param arrived of the body */
    BrokenOffException(int status, Optional<String> contentType, byte[] arrived, Exception cause) {
        super(cause.getMessage(), cause);
        this.status = status;
        this.contentType = contentType;
        this.arrived = arrived;
    }

    /** Whatever it was wrapped in on its way. */
    static Optional<BrokenOffException> in(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof BrokenOffException brokenOff) {
                return Optional.of(brokenOff);
            }
        }
        return Optional.empty();
    }

    int status() {
        return status;
    }

    Optional<String> contentType() {
        return contentType;
    }

    byte[] arrived() {
        return arrived;
    }
}
