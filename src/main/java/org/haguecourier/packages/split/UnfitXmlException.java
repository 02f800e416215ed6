package org.haguecourier.packages.split;

import java.io.IOException;

/** The XML cannot be cut without changing it, today or ever. An IOException, since it comes up in the midst of a stream. */
final class UnfitXmlException extends IOException {
    UnfitXmlException(String message) {
        super(message);
    }

    UnfitXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
