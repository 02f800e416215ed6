package org.haguecourier.sandbox.publications;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.haguecourier.sandbox.wire.Framing;

/** All that holds for one publication, ordered or usual. */
record Terms(Map<Term, String> ordered) {
    private static final String PUBLICATION = "200";

    Scheme scheme() {
        return Scheme.valueOf(text(Term.SCHEME).toUpperCase(Locale.ROOT));
    }

    Duration late() {
        return Duration.ofHours(number(Term.LATE_HOURS));
    }

    int edition() {
        return (int) number(Term.EDITION);
    }

    long missingImages() {
        return number(Term.MISSING_IMAGES);
    }

    boolean corruptsEntry() {
        return isSet(Term.CORRUPT_ENTRY);
    }

    /** Zero: as it comes. */
    long bytes() {
        return number(Term.BYTES);
    }

    boolean offersRanges() {
        return isSet(Term.RANGES);
    }

    Framing framing() {
        return switch (text(Term.LENGTH)) {
            case "false" -> Framing.UNTIL_CLOSE;
            case "chunked" -> Framing.CHUNKED;
            default -> Framing.LENGTH;
        };
    }

    String notYet() {
        return text(Term.NOT_YET);
    }

    boolean isWithheld() {
        return !answer().equals(PUBLICATION);
    }

    String answer() {
        return text(Term.ANSWER);
    }

    private boolean isSet(Term term) {
        return Boolean.parseBoolean(text(term));
    }

    private long number(Term term) {
        return Long.parseLong(text(term));
    }

    private String text(Term term) {
        return ordered.getOrDefault(term, term.usual());
    }
}
