package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.OfficeTransaction;

/** A grant tells in two places whether a refusal came before it. */
public final class PriorRefusal implements Rule {
    private static final Demand SAME = Demand.warning(
            "prior-refusal-differs",
            "A grant's priorRefusalIndicator and its document's category agree on whether there was a refusal before.",
            Source.inferred("WIPO's table has a category for each of the two"));
    private static final String AFTER = "GRANT_OF_PROTECTION_AFTER_REFUSAL";
    private static final String WITHOUT = "GRANT_OF_PROTECTION_NO_PRIOR_REFUSAL";

    @Override
    public List<Demand> demands() {
        return List.of(SAME);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream()
                .filter(transaction ->
                        transaction.name().getLocalPart().equals(TransactionType.GRANT_PROTECTION.mainTag()))
                .flatMap(transaction -> transaction.documents().stream()
                        .filter(document -> document.kind()
                                .filter((transaction.isAfterRefusal() ? WITHOUT : AFTER)::equals)
                                .isPresent())
                        .limit(1)
                        .map(document -> SAME.unmet(
                                message(transaction),
                                contents.inXml(transaction.name().getLocalPart(), transaction.line()))));
    }

    private static String message(OfficeTransaction transaction) {
        return transaction.isAfterRefusal()
                ? "The grant says priorRefusalIndicator=\"true\", but its document is of the category " + WITHOUT
                        + ". Correct one of them."
                : "The document is of the category " + AFTER
                        + ", but the grant does not say priorRefusalIndicator=\"true\"." + " Correct one of them.";
    }
}
