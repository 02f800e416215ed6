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

/** Without the number nobody can tell which registration a decision is about, and it is not recorded (Rule 19). */
public final class RegistrationNumber implements Rule {
    private static final Demand NUMBER = Demand.error(
            "registration-number-missing",
            "A decision or notice sent under its own element has an InternationalRegistrationNumber.",
            Source.schema("all of them but HagueApplication"));

    @Override
    public List<Demand> demands() {
        return List.of(NUMBER);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.wholeTransaction().stream()
                .filter(RegistrationNumber::needsNumber)
                .filter(transaction -> transaction.registrationNumber().isEmpty())
                .map(transaction -> NUMBER.unmet(
                        "The transaction does not say which international registration it is about. Add"
                                + " InternationalRegistrationNumber.",
                        contents.inXml(transaction.name().getLocalPart(), transaction.line())));
    }

    private static boolean needsNumber(OfficeTransaction transaction) {
        return !TransactionType.isGeneric(transaction.name().getLocalPart())
                && PackageContents.typeOf(transaction)
                        .filter(type -> !type.isApplication())
                        .isPresent();
    }
}
