package org.haguecourier.ledger;

/** A package that has just come into our hands, before it has a reference. */
public record Arrival(Parcel parcel, String environment) {}
