package org.haguecourier.packages;

/**
 * One thing that is wrong with a package, for a person.
 *
 * @param code stable, for programs: {@code more-than-one-xml}
 * @param message what is wrong and what to do about it
 * @param where the entry, and the element and line in it
 */
public record Finding(String code, Severity severity, String message, String where) {
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Finding as(Severity other) {
        return new Finding(code, other, message, where);
    }
}
