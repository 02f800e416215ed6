package org.haguecourier.submission;

import java.io.IOException;

/** What must be on the disk besides the ledger's own word, before the first byte of a package leaves. */
@FunctionalInterface
public interface Departure {
    void prepare() throws IOException;
}
