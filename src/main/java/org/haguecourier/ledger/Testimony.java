package org.haguecourier.ledger;

import java.util.List;

/**
 * All that the ledger can prove of one package, and all that it knows of it, as of one moment.
 *
 * @param before the chain's hash before the first link
 * @param links from this package's first record to its last; of the records of others in between only the hash
 * @param head of the whole chain
 */
public record Testimony(
        Entry entry, List<HistoryLine> history, String before, List<Link> links, List<KeptAnswer> answers, Head head) {}
