package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.Optional;

/**
 * All that stands before the first transaction, up to the start tag of its bag.
 *
 * @param hasHeader whether the header is in it
 * @param closing the end tags that would complete an XML
 */
record Head(String text, boolean hasHeader, HeaderCounts counts, String closing) {
    /** For one transaction. */
    String forOne(Optional<Integer> keptCount) throws IOException {
        return Edit.applied(counts.toOne(keptCount, text), text);
    }
}
