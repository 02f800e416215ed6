package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.Section;
import org.haguecourier.st96.St96;

/** In a wrong namespace the header or the bag would be as good as not there. */
public final class HeaderAndBag implements Rule {
    private static final Demand BOTH = Demand.error(
            "envelope-structure",
            "Below the root there are HagueOfficeTransactionHeader and then HagueOfficeToIBBag, once each, in the Design"
                    + " namespace, and nothing else.",
            Source.schema("HagueOfficeToIBTransaction"));

    @Override
    public List<Demand> demands() {
        return List.of(BOTH);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.officeEnvelope().stream()
                .flatMap(envelope -> Stream.concat(strangers(envelope, contents), missing(envelope, contents)));
    }

    private static Stream<Finding> strangers(Envelope envelope, PackageContents contents) {
        List<Section> sections = envelope.sections();
        return IntStream.range(0, sections.size())
                .filter(at -> !isExpected(sections, at))
                .mapToObj(sections::get)
                .map(section -> BOTH.unmet(
                        "The element %s in the namespace %s does not belong here. Below the root come the header and then"
                                        .formatted(
                                                Quoted.plain(section.name().getLocalPart()),
                                                Quoted.text(section.name().getNamespaceURI()))
                                + " the bag of transactions, once each, in the namespace " + St96.DGN + ".",
                        contents.inXml(Quoted.plain(section.name().getLocalPart()), section.line())));
    }

    /** A bag without a header before it is in its place; that the header is missing is told apart. */
    private static boolean isExpected(List<Section> sections, int at) {
        boolean bag = sections.get(at).name().equals(St96.TRANSACTIONS);
        return switch (at) {
            case 0 -> bag || sections.get(0).name().equals(St96.HEADER);
            case 1 -> bag && sections.get(0).name().equals(St96.HEADER);
            default -> false;
        };
    }

    private static Stream<Finding> missing(Envelope envelope, PackageContents contents) {
        return Stream.of(St96.HEADER, St96.TRANSACTIONS)
                .filter(name -> envelope.isReadToTheEnd())
                .filter(name -> envelope.sections().stream().map(Section::name).noneMatch(name::equals))
                .map(name -> BOTH.unmet(
                        "The XML has no %s directly below its root in the namespace %s. Add it."
                                .formatted(name.getLocalPart(), St96.DGN),
                        contents.xmlName()));
    }
}
