package org.haguecourier.st96;

import java.util.Map;
import java.util.Optional;

/**
 * What the XML of a bulletin or of office copies says, as far as it could be read.
 *
 * @param version {@code com:st96Version} as written; so are number, date and total
 * @param counts by category, in the order of the header; a count that is no number is left out
 * @param transactions how many there are in truth, registrations among them
 * @param registrations without those that a correction quotes
 * @param referencedFiles as often as they are named
 * @param fault why the reading ended early
 */
public record PublicationXml(
        PublicationKind kind,
        Optional<String> version,
        Optional<String> number,
        Optional<String> date,
        Optional<String> total,
        Map<String, Long> counts,
        long transactions,
        long registrations,
        long referencedFiles,
        Optional<XmlFault> fault) {

    /** How many transactions the header announces, if it does so in a number. */
    public Optional<Long> announced() {
        return total.flatMap(Words::number);
    }
}
