package org.haguecourier.sandbox.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static org.haguecourier.sandbox.filing.ProcessingStatus.ABANDONED;
import static org.haguecourier.sandbox.filing.ProcessingStatus.CANCELLED;
import static org.haguecourier.sandbox.filing.ProcessingStatus.PENDING_REGULARIZATION;
import static org.haguecourier.sandbox.filing.ProcessingStatus.PROCESSING;
import static org.haguecourier.sandbox.filing.ProcessingStatus.REGISTERED;
import static org.haguecourier.sandbox.filing.ProcessingStatus.UNDEFINED;

/** The states that a request will go through, the last one for good. */
public record Fate(List<ProcessingStatus> states) {
    public Fate {
        states = List.copyOf(states);
        if (states.isEmpty()) {
            throw new IllegalArgumentException("a fate needs one state at least");
        }
    }

    /**
     * A package steers its fate by words in its OfficeReferenceIdentifier: {@code XX-PENDING-ABANDONED-1}. Known are
     * UNDEFINED and PENDING on the way, and ABANDONED, CANCELLED and STUCK (never final) at the end.
     */
    static Fate readFrom(String officeReference) {
        Set<String> words =
                Set.copyOf(List.of(officeReference.toUpperCase(Locale.ROOT).split("[^A-Z]+")));
        List<ProcessingStatus> states = new ArrayList<>();
        if (words.contains("UNDEFINED")) {
            states.add(UNDEFINED);
        }
        states.add(PROCESSING);
        if (words.contains("PENDING")) {
            states.add(PENDING_REGULARIZATION);
            states.add(PROCESSING);
        }
        if (words.contains("ABANDONED")) {
            states.add(ABANDONED);
        } else if (words.contains("CANCELLED")) {
            states.add(CANCELLED);
        } else if (!words.contains("STUCK")) {
            states.add(REGISTERED);
        }
        return new Fate(states);
    }

    ProcessingStatus afterSteps(long steps) {
        return states.get((int) Math.min(steps, states.size() - 1L));
    }
}
