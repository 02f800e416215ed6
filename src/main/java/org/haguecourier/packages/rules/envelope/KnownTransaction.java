package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.St96;

/** The transaction is one of WIPO's table. */
public final class KnownTransaction implements Rule {
    private static final Demand KNOWN = Demand.error(
            "transaction-unknown",
            "The transaction is one of WIPO's table, by its element or by HagueGenericOfficeCommunicationCategory.",
            Source.OFFICE_TO_IB);

    @Override
    public List<Demand> demands() {
        return List.of(KNOWN);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream()
                .filter(transaction -> PackageContents.typeOf(transaction).isEmpty())
                .filter(transaction -> !mayStillTellItsCategory(transaction, contents))
                .map(transaction -> KNOWN.unmet(
                        message(transaction),
                        contents.inXml(Quoted.plain(transaction.name().getLocalPart()), transaction.line())));
    }

    private static boolean mayStillTellItsCategory(OfficeTransaction transaction, PackageContents contents) {
        return isGeneric(transaction)
                && transaction.genericCategory().isEmpty()
                && contents.envelope().flatMap(Envelope::fault).isPresent();
    }

    private static boolean isGeneric(OfficeTransaction transaction) {
        return isInDesignNamespace(transaction)
                && TransactionType.isGeneric(transaction.name().getLocalPart());
    }

    private static boolean isInDesignNamespace(OfficeTransaction transaction) {
        return transaction.name().getNamespaceURI().equals(St96.DGN);
    }

    private static String message(OfficeTransaction transaction) {
        if (!isGeneric(transaction)) {
            return "The transaction %s in the namespace %s is none that HWS knows. Correct its name."
                    .formatted(
                            Quoted.plain(transaction.name().getLocalPart()),
                            Quoted.text(transaction.name().getNamespaceURI()));
        }
        return transaction
                .genericCategory()
                .map(category -> "The category " + Quoted.text(category)
                        + " is none that HWS knows. Correct HagueGenericOfficeCommunicationCategory" + meant(category)
                        + ".")
                .orElse("The generic communication does not say what it is. Add"
                        + " HagueGenericOfficeCommunicationCategory.");
    }

    private static String meant(String category) {
        return Stream.of(TransactionType.values())
                .map(TransactionType::genericCategory)
                .filter(category::equalsIgnoreCase)
                .map(known -> " to " + Quoted.text(known))
                .findFirst()
                .orElse("");
    }
}
