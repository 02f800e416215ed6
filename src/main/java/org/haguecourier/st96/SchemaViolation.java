package org.haguecourier.st96;

/**
 * One place where an XML is not as WIPO's schema wants it.
 *
 * @param line of the tag's end at which it was noticed, counted from 1; so is the column
 * @param element as it is written there: {@code com:RequestDate}
 * @param message what the schema wants, in English, and behind it the rule of XML Schema that is broken
 */
public record SchemaViolation(int line, int column, String element, String message) {
    SchemaViolation andAlso(String more) {
        return new SchemaViolation(line, column, element, message + " " + more);
    }
}
