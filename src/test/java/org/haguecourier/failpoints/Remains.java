package org.haguecourier.failpoints;

import java.io.IOException;
import java.nio.file.Path;

import org.haguecourier.disk.Watcher;

/** What would be left of a home if it all ended now. Hears of everything that is done to the disk. */
interface Remains extends Watcher {
    interface Kind {
        Remains of(Path home) throws IOException;
    }

    /** Somebody else has put a file there, and made it durable. */
    default void given(Path file) throws IOException {}

    Tree tree() throws IOException;

    /** After a halt of the process all that it has handed to the system is there, forced or not. */
    static Remains ofHalt(Path home) {
        return () -> Tree.of(home);
    }
}
