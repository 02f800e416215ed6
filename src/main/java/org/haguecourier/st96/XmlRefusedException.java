package org.haguecourier.st96;

import java.io.IOException;

/** We stop reading before the parser does. An IOException, since it also has to pass through the parser. */
final class XmlRefusedException extends IOException {
    private final XmlFault.Kind kind;

    XmlRefusedException(XmlFault.Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    XmlFault.Kind kind() {
        return kind;
    }
}
