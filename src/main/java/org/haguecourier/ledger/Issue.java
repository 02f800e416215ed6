package org.haguecourier.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * One week of a series, as far as the ledger knows it.
 *
 * @param due when it is to be asked for; none once it is archived and nobody has asked for it again
 * @param asks in a row that led to nothing
 * @param said what came of the last one, for a person
 * @param received bytes of a download that is under way
 * @param expected how many there will be; negative where the server has not said
 * @param validator how the server would know that its content is still the same; blank where it continues without one,
 *     none where it does not continue
 * @param alarmed whether it has been told that the week is missing, and not yet that it has come
 * @param taken by whom the week is being pulled now
 */
public record Issue(
        Series series,
        String week,
        Optional<Instant> due,
        int asks,
        Optional<Instant> asked,
        Optional<String> said,
        long received,
        long expected,
        Optional<String> validator,
        boolean alarmed,
        Optional<String> taken) {

    /** For logs and tables. */
    public String name() {
        return series.label() + " " + week;
    }
}
