package org.haguecourier.operations;

import java.util.logging.Level;
import java.util.logging.Logger;

/** For commands that use rooms of the daemon: what those log is said by the command itself, in its own way. */
final class QuietLog {
    private QuietLog() {}

    static void errorsOnly() {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Logger.getLogger("org.haguecourier").setLevel(Level.OFF);
    }
}
