package org.haguecourier.publications.contents;

import java.io.IOException;

/** The file is no ZIP or not all of one; another download may be better. The message names no entry. */
public final class NotWholeException extends IOException {
    NotWholeException(String reason) {
        this(reason, null);
    }

    NotWholeException(String reason, IOException cause) {
        super("The file is not a whole ZIP: " + reason + ".", cause);
    }
}
