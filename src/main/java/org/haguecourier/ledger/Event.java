package org.haguecourier.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that has happened to a package or a publication, as the ledger told it then. */
public sealed interface Event {
    /** Counts up in the order in which things happened, without gaps: tells a second delivery from a second event. */
    long number();

    Instant at();

    /** One of {@link EventNames}. */
    String name();

    /** In words; may be empty. */
    String detail();

    /** Whether this ends what somebody should have looked at. */
    boolean afterAlarm();

    /**
     * @param entry as it was then
     * @param history up to then
     * @param parts as they are now: what they were then is told by their own events
     * @param afterAlarm whether it was held until now
     */
    record OfPackage(
            long number,
            Instant at,
            String name,
            String detail,
            Entry entry,
            List<HistoryLine> history,
            List<Part> parts,
            boolean afterAlarm)
            implements Event {}

    /**
     * @param edition what came, where something came
     * @param afterAlarm whether the week had been called missing
     */
    record OfPublication(
            long number,
            Instant at,
            String name,
            String detail,
            Series series,
            String week,
            Optional<Edition> edition,
            boolean afterAlarm)
            implements Event {}
}
