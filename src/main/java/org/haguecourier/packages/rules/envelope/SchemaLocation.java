package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.St96;

/** The version stands in three places, twice in the address of the schema; all must say the same. */
public final class SchemaLocation implements Rule {
    private static final Demand MATCHES = Demand.error(
            "schema-location-differs",
            "xsi:schemaLocation names the schema of the version that com:st96Version says.",
            Source.OFFICE_TO_IB);
    private static final Demand THERE = Demand.warning(
            "schema-location-missing",
            "The root has xsi:schemaLocation for the Design namespace.",
            Source.OFFICE_TO_IB);
    private static final Pattern VERSION = Pattern.compile("(?<![A-Za-z])V\\d+_\\d+(?:[A-Z]\\d+)?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public List<Demand> demands() {
        return List.of(MATCHES, THERE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.officeEnvelope().stream().flatMap(envelope -> ofDesigns(envelope)
                .map(address -> other(address, envelope, contents))
                .orElseGet(() -> Stream.of(missing(contents))));
    }

    /** Pairs of a namespace and the address of its schema. */
    private static Optional<String> ofDesigns(Envelope envelope) {
        List<String> words =
                envelope.schemaLocation().map(BLANKS::split).map(List::of).orElse(List.of());
        int at = words.indexOf(St96.DGN);
        return at >= 0 && at % 2 == 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
    }

    private static Stream<Finding> other(String address, Envelope envelope, PackageContents contents) {
        return VERSION.matcher(address)
                .results()
                .map(MatchResult::group)
                .filter(version ->
                        envelope.version().filter(own -> !isSame(own, version)).isPresent())
                .distinct()
                .map(version -> MATCHES.unmet(
                        "The XML says version %s, but its xsi:schemaLocation names the schema of %s. Make them the same."
                                .formatted(Quoted.text(envelope.version().orElse("")), Quoted.text(version)),
                        contents.xmlName() + ": schemaLocation"));
    }

    /** Nobody outside WIPO knows how 3.2T1 is spelt in either place: with a V, a point, or without its ending. */
    private static boolean isSame(String one, String other) {
        String first = one.replaceAll("[^0-9T]", "");
        String second = other.replaceAll("[^0-9T]", "");
        return first.startsWith(second) || second.startsWith(first);
    }

    private static Finding missing(PackageContents contents) {
        return THERE.unmet(
                "The root has no xsi:schemaLocation for the namespace %s. WIPO's examples have it; add it with the schema of the version."
                        .formatted(St96.DGN),
                contents.xmlName() + ": schemaLocation");
    }
}
