package org.haguecourier.packages;

/**
 * One thing that is wrong with a package, for a person.
 *
 * @param code stable, for programs: {@code more-than-one-xml}
 * @param message what is wrong and what to do about it
 * @param where the entry, and the line or element in it
 */
public record Finding(String code, Severity severity, String message, String where) {
    public enum Severity {
        ERROR,
        WARNING
    }

    public static Finding error(String code, String message, String where) {
        return new Finding(code, Severity.ERROR, message, where);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
