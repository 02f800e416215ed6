package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quantity;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.OfficeTransactionCount;
import org.haguecourier.st96.OfficeTransactionHeader;

/** The header may count the transactions by category; then it should count this one and no other. */
public final class HeaderCounts implements Rule {
    private static final Demand FITTING = Demand.warning(
            "header-count",
            "Where the header counts transactions by category, it counts one, of the category of this transaction.",
            Source.inferred("HagueOfficeTransactionCountBag is optional, and how it is read is not published"));

    @Override
    public List<Demand> demands() {
        return List.of(FITTING);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        Optional<OfficeTransactionHeader> header = contents.officeEnvelope().flatMap(Envelope::header);
        return contents.transaction().stream().flatMap(transaction -> PackageContents.typeOf(transaction).stream()
                .flatMap(type -> header.stream().flatMap(counting -> counting.counts().stream()
                        .flatMap(count -> fault(count, transaction, type).stream())
                        .map(fault -> FITTING.unmet(
                                fault, contents.inXml("HagueOfficeTransactionCountBag", counting.line()))))));
    }

    private static Optional<String> fault(
            OfficeTransactionCount count, OfficeTransaction transaction, TransactionType type) {
        String category = count.category().orElse("");
        if (!type.headerCategories(transaction.name().getLocalPart()).contains(category)) {
            return Optional.of("The header counts a transaction of the category " + Quoted.text(category)
                    + ", but the package carries " + Quoted.text(type.genericCategory()) + ". Correct the category.");
        }
        return count.total()
                .filter(total -> !Quantity.says(total, 1))
                .map(total -> "The header counts " + Quoted.text(total) + " of the category " + Quoted.text(category)
                        + ", the package carries 1. Correct the quantity.");
    }
}
