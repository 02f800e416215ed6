package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quantity;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransactionHeader;

/** EDI took several records at once and counted them here; in a package for HWS there is one. */
public final class HeaderTotal implements Rule {
    private static final Demand ONE = Demand.error(
            "header-total",
            "The header's TransactionTotalQuantity is there and is 1.",
            Source.inferred("the schema demands it, and HWS takes one transaction"));

    @Override
    public List<Demand> demands() {
        return List.of(ONE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents
                .officeEnvelope()
                .filter(envelope -> envelope.transactionCount() <= 1)
                .flatMap(Envelope::header)
                .filter(header -> !isOne(header))
                .map(header -> ONE.unmet(
                        header.transactionTotal()
                                .map(total -> "The header promises " + Quoted.text(total)
                                        + " transactions, a package carries 1. Correct TransactionTotalQuantity; if there"
                                        + " were more, none may be lost.")
                                .orElse("The header has no TransactionTotalQuantity. Add it, with 1."),
                        contents.inXml("HagueOfficeTransactionHeader", header.line())))
                .stream();
    }

    private static boolean isOne(OfficeTransactionHeader header) {
        return header.transactionTotal()
                .filter(total -> Quantity.says(total, 1))
                .isPresent();
    }
}
