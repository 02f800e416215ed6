package org.haguecourier.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Hears of each act, on the thread that does it. What {@code before} throws happens instead of the act. */
public interface Watcher {
    default void before(Act act) throws IOException {}

    default void after(Act act) throws IOException {}

    /** A file or folder is opened to be read, or to be forced. */
    default void reading(Path file) throws IOException {}
}
