package org.haguecourier.routing.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How it stands with the local routes.
 *
 * @param sending whether packages may be sent: whoever may want to look at them first is there, or it is known that nobody
 *     wants to
 * @param problems of the files that lie there; then other ones run, or none
 * @param notStarted by file, why its routes do not run; they are tried again
 * @param busy why a change could not be taken over yet; it is tried again
 */
public record LocalStanding(Sending sending, List<RouteProblem> problems, Map<String, String> notStarted, String busy) {
    /** Whether packages may be sent. */
    public enum Sending {
        NOT_YET,
        MAY_BEGIN,
        /** A file with faults speaks of before-submission, and there is no earlier set that could stand in for it. */
        WAITS_FOR_MENDING;

        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final LocalStanding AT_START = new LocalStanding(Sending.NOT_YET, List.of(), Map.of(), "");

    public LocalStanding {
        problems = List.copyOf(problems);
        notStarted = Map.copyOf(notStarted);
    }

    public boolean mayBeSent() {
        return sending == Sending.MAY_BEGIN;
    }

    /** Whether it is known which of them run. */
    public boolean isSettled() {
        return sending != Sending.NOT_YET;
    }

    LocalStanding with(Sending now) {
        return new LocalStanding(now, problems, notStarted, busy);
    }

    LocalStanding withProblems(List<RouteProblem> now) {
        return new LocalStanding(sending, now, notStarted, busy);
    }

    LocalStanding withNotStarted(Map<String, String> now) {
        return new LocalStanding(sending, problems, now, busy);
    }

    LocalStanding withBusy(String why) {
        return new LocalStanding(sending, problems, notStarted, why);
    }
}
