package org.haguecourier.ledger;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Severity;

/**
 * What a person should know about a package.
 *
 * @param code stable, for programs
 * @param severity of what the check before sending found, {@code error} or {@code warning}; null of all else
 * @param message in plain words
 * @param where it was found; null where there is no place to tell
 */
@JsonPropertyOrder({"code", "severity", "message", "where"})
public record Problem(
        String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) String severity,
        String message,
        String where) {
    public static final String MAY_BE_FILED_TWICE = "may-be-filed-twice";
    public static final String SENT_DIFFERS = "sent-differs";

    /** These stay whatever comes later: months of good answers must not wipe them off the receipt. */
    private static final Set<String> LASTING = Set.of(MAY_BE_FILED_TWICE, SENT_DIFFERS);

    public static Problem of(String code, String message) {
        return new Problem(code, null, message, null);
    }

    public static Problem found(Finding finding) {
        return new Problem(finding.code(), finding.severity().label(), finding.message(), finding.where());
    }

    private boolean isWarning() {
        return Severity.WARNING.label().equals(severity);
    }

    /** A warning is about what was sent, and so it travels with it. */
    boolean lasts() {
        return LASTING.contains(code) || isWarning();
    }

    /** What is wrong now, and what was found before and stays. */
    static List<Problem> merged(List<Problem> before, List<Problem> now) {
        Stream<Problem> lasting = before.stream().filter(Problem::lasts);
        return Stream.concat(lasting, now.stream()).distinct().toList();
    }
}
