package org.haguecourier.ledger;

import java.util.function.Predicate;

/**
 * A package that has just come into our hands, before it has a reference.
 *
 * @param taken whether files of that reference are there, of a package that this ledger never had
 * @param how it came, for the history; its file's name follows
 */
public record Arrival(Parcel parcel, String environment, Predicate<String> taken, String how) {
    public Arrival(Parcel parcel, String environment, Predicate<String> taken) {
        this(parcel, environment, taken, "taken from the outbox as ");
    }

    public Arrival(Parcel parcel, String environment) {
        this(parcel, environment, reference -> false);
    }
}
