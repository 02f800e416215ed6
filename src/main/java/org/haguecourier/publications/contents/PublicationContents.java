package org.haguecourier.publications.contents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.haguecourier.st96.PublicationKind;

/**
 * What is in a bulletin or confidential copy.
 *
 * @param st96Version as written; so are number, publication date and total
 * @param counts by category, in the order of the header
 * @param registrations how many there are in truth
 * @param entries folders among them
 * @param files entries that are no folders
 * @param unpackedBytes what all entries together promise to unpack to
 * @param referenced as often as the XML names a file
 * @param missing the references that lead to no entry, each as often as it is made
 * @param unreferenced entries that are neither XML nor folder nor named by the XML
 * @param unsafe names that must not become a path: they lead elsewhere, collide, or are those of links
 */
public record PublicationContents(
        PublicationKind kind,
        Optional<String> st96Version,
        Optional<String> number,
        Optional<String> publicationDate,
        Optional<String> total,
        Map<String, Long> counts,
        long registrations,
        long entries,
        long files,
        long unpackedBytes,
        long referenced,
        Names missing,
        Names unreferenced,
        Names unsafe,
        List<Problem> problems) {

    public PublicationContents {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        problems = List.copyOf(problems);
    }

    public boolean mayBeUnpacked() {
        return problems.stream().map(Problem::kind).allMatch(Problem.Kind::isHarmless);
    }

    /** Only what may be logged. */
    @Override
    public String toString() {
        return kind + " of " + entries + " entries, " + problems;
    }
}
