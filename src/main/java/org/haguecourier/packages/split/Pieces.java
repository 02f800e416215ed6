package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.Optional;

/** A text that need not fit into memory. */
interface Pieces {
    /** Empty at the end, and ever after. */
    Optional<String> next() throws IOException;
}
