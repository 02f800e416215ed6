package org.haguecourier.ledger;

import java.util.function.Predicate;

/**
 * A package that has just come into our hands, before it has a reference.
 *
 * @param taken whether files of that reference are there, of a package that this ledger never had
 */
public record Arrival(Parcel parcel, String environment, Predicate<String> taken) {
    public Arrival(Parcel parcel, String environment) {
        this(parcel, environment, reference -> false);
    }
}
