package org.haguecourier.hws;

import java.util.Optional;

/**
 * What an {@link Answer} says, in HWS's own words; each absent where it is not there or cannot be read.
 *
 * @param importId fit to be asked for: printable, without white space, at most 200 characters
 * @param importStatus as written; {@link StatusWords} knows what it means
 * @param status of the service request, as written
 * @param publicationDate as written, because ST.96 allows a year or a month where others write a day
 */
public record Reply(
        Optional<String> importId,
        Optional<String> importStatus,
        Optional<String> serviceRequestNumber,
        Optional<String> status,
        Optional<String> registrationNumber,
        Optional<String> publicationDate) {

    public static final Reply EMPTY = new Reply(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Reply withImportId(Optional<String> other) {
        return new Reply(other, importStatus, serviceRequestNumber, status, registrationNumber, publicationDate);
    }

    Reply withImportStatus(Optional<String> other) {
        return new Reply(importId, other, serviceRequestNumber, status, registrationNumber, publicationDate);
    }

    Reply withStatus(Optional<String> other) {
        return new Reply(importId, importStatus, serviceRequestNumber, other, registrationNumber, publicationDate);
    }
}
