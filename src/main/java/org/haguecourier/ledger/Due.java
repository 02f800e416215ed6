package org.haguecourier.ledger;

import java.time.Instant;

/** What happens next to an entry, and not before when. */
public record Due(Work work, Instant at) {}
