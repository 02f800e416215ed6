package org.haguecourier.ledger;

import java.time.Instant;

/** One thing that happened to a package; lines are only ever added. */
public record HistoryLine(Instant at, State state, String detail) {}
