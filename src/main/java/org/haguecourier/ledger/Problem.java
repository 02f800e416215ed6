package org.haguecourier.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a person should know about a package: a stable code, a sentence, and where it was found. */
public record Problem(String code, String message, String where) {
    public static final String MAY_BE_FILED_TWICE = "may-be-filed-twice";
    public static final String SENT_DIFFERS = "sent-differs";

    /** These stay whatever comes later: months of good answers must not wipe them off the receipt. */
    private static final Set<String> LASTING = Set.of(MAY_BE_FILED_TWICE, SENT_DIFFERS);

    public static Problem of(String code, String message) {
        return new Problem(code, message, null);
    }

    boolean lasts() {
        return LASTING.contains(code);
    }

    /** What is wrong now, and what was found before and stays. */
    static List<Problem> merged(List<Problem> before, List<Problem> now) {
        Stream<Problem> lasting = before.stream().filter(Problem::lasts);
        return Stream.concat(lasting, now.stream()).distinct().toList();
    }
}
