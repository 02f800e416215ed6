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

/** The schema offers a choice of the two, and a document with both is as invalid as one with neither. */
public final class GenericReference implements Rule {
    private static final Demand ONE_OF_TWO = Demand.error(
            "generic-reference",
            "A generic communication has either an InternationalRegistrationNumber or an OfficeReferenceIdentifier, not both.",
            Source.schema("HagueGenericOfficeCommunication"));

    @Override
    public List<Demand> demands() {
        return List.of(ONE_OF_TWO);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.wholeTransaction().stream()
                .filter(transaction ->
                        TransactionType.isGeneric(transaction.name().getLocalPart()))
                .filter(transaction -> transaction.registrationNumber().isPresent()
                        == transaction.officeReference().isPresent())
                .map(transaction -> ONE_OF_TWO.unmet(
                        message(transaction), contents.inXml(transaction.name().getLocalPart(), transaction.line())));
    }

    private static String message(OfficeTransaction transaction) {
        return transaction.registrationNumber().isPresent()
                ? "The generic communication has both an InternationalRegistrationNumber and an OfficeReferenceIdentifier."
                        + " The schema allows one of them; take one away."
                : "The generic communication has neither an InternationalRegistrationNumber nor an"
                        + " OfficeReferenceIdentifier. Add one of them.";
    }
}
