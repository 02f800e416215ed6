package org.haguecourier.ledger;

import java.util.List;

/** Everything that the folders and the receipt show of an entry, at one version. */
public record Picture(Entry entry, List<HistoryLine> history, List<KeptAnswer> newAnswers, List<Part> parts) {}
