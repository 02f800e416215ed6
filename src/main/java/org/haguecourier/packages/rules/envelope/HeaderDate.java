package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;

/** The day of the request may be given in two ways, and must be in one of them. */
public final class HeaderDate implements Rule {
    private static final Demand DATE = Demand.error(
            "header-date",
            "The header has RequestDate or RequestDateTime, not both.",
            Source.schema("HagueOfficeTransactionHeader"));

    @Override
    public List<Demand> demands() {
        return List.of(DATE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents
                .officeEnvelope()
                .flatMap(Envelope::header)
                .filter(header -> header.requestDate().isPresent()
                        == header.requestDateTime().isPresent())
                .map(header -> DATE.unmet(
                        header.requestDate().isPresent()
                                ? "The header has both RequestDate and RequestDateTime. Keep one of them."
                                : "The header has neither RequestDate nor RequestDateTime. Add one of them.",
                        contents.inXml("HagueOfficeTransactionHeader", header.line())))
                .stream();
    }
}
