package org.haguecourier.packages.rules;

import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.St96;

/** The transaction is one of WIPO's table. */
public final class KnownTransaction implements Rule {
    /** Which row of WIPO's table it is; of no row if it is in another namespace. */
    public static Optional<TransactionType> typeOf(OfficeTransaction transaction) {
        return Optional.of(transaction)
                .filter(KnownTransaction::isInDesignNamespace)
                .flatMap(known -> TransactionType.of(known.name().getLocalPart(), known.genericCategory()));
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream()
                .filter(transaction -> typeOf(transaction).isEmpty())
                .filter(transaction -> !mayStillTellItsCategory(transaction, contents))
                .map(transaction -> Finding.error(
                        "transaction-unknown",
                        message(transaction),
                        contents.xmlName() + ": "
                                + Quoted.plain(transaction.name().getLocalPart())));
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
                        + " is none that HWS knows. Correct HagueGenericOfficeCommunicationCategory.")
                .orElse("The generic communication does not say what it is. Add"
                        + " HagueGenericOfficeCommunicationCategory.");
    }
}
