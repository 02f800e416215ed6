package org.haguecourier.ledger;

/** One of the packages that a payload was split into, as its receipt lists it. */
public record Part(String reference, State state) {}
