package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;

/** HWS takes one application or decision a package; EDI took many, and the schema still allows it. */
public final class OneTransaction implements Rule {
    public static final Demand NO_SECOND =
            Demand.error("more-than-one-transaction", "HagueOfficeToIBBag holds no second transaction.", Source.GUIDE);
    private static final Demand ONE =
            Demand.error("no-transaction", "HagueOfficeToIBBag holds one application or decision.", Source.GUIDE);

    @Override
    public List<Demand> demands() {
        return List.of(NO_SECOND, ONE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.officeEnvelope().stream().flatMap(envelope -> count(envelope, contents.xmlName()));
    }

    private static Stream<Finding> count(Envelope envelope, String xmlName) {
        if (envelope.transactionCount() > 1) {
            return Stream.of(NO_SECOND.unmet(
                    "The XML carries %,d transactions, HWS takes exactly one. Split it: \"courier split\" makes one package of each, and so does the daemon with hws.outbox.split-edi=true."
                            .formatted(envelope.transactionCount()),
                    xmlName + ": HagueOfficeToIBBag"));
        }
        // An XML that could not be read to its end may have held one.
        if (envelope.transactionCount() == 0 && envelope.fault().isEmpty()) {
            return Stream.of(ONE.unmet(
                    "The XML carries no transaction. Put one application or decision into HagueOfficeToIBBag.",
                    xmlName + ": HagueOfficeToIBBag"));
        }
        return Stream.empty();
    }
}
