package org.haguecourier.hws;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes the body of a large answer from the line; asked for the statuses 200 and 206 alone. */
@FunctionalInterface
public interface Receiver {
    /** @throws IOException where the line breaks, or what comes is not wanted; the call then has no answer */
    void receive(Head head, InputStream body) throws IOException;

    /** @param contentLength negative where it was not told */
    record Head(
            int status,
            long contentLength,
            Optional<String> contentRange,
            Optional<String> acceptRanges,
            Optional<String> etag,
            Optional<String> lastModified) {}
}
