package org.haguecourier.packages.rules;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.Severity;

/**
 * One thing that a package must be.
 *
 * @param code names it for good, in receipts and in the settings
 * @param severity of its findings, where the Office has not decided otherwise
 * @param sentence what is demanded, for the table of rules
 * @param source who says so
 */
public record Demand(String code, Severity severity, String sentence, Source source) {
    public static Demand error(String code, String sentence, Source source) {
        return new Demand(code, Severity.ERROR, sentence, source);
    }

    public static Demand warning(String code, String sentence, Source source) {
        return new Demand(code, Severity.WARNING, sentence, source);
    }

    /**
     * @param message what is wrong and what to do about it
     * @param where the entry, and the element and line in it
     */
    public Finding unmet(String message, String where) {
        return new Finding(code, severity, message, where);
    }
}
