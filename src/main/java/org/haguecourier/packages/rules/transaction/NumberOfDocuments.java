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

/** How many documents each kind of transaction comes with. */
public final class NumberOfDocuments implements Rule {
    private static final Demand ONE_AT_MOST = Demand.error(
            "too-many-documents", "A decision or notice has one DocumentIncluded at most.", Source.OFFICE_TO_IB);
    private static final Demand ONE_AT_LEAST = Demand.error(
            "document-missing",
            "A decision has a DocumentIncluded: the document is a legal requirement.",
            Source.OFFICE_TO_IB);
    private static final Demand NONE = Demand.error(
            "document-not-allowed",
            "HagueSecondPartFeePayable and HagueSecondPartFeePaid have no DocumentIncluded.",
            Source.schema("there is no place for one"));

    @Override
    public List<Demand> demands() {
        return List.of(ONE_AT_MOST, ONE_AT_LEAST, NONE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.wholeTransaction().stream().flatMap(transaction -> PackageContents.typeOf(transaction).stream()
                .flatMap(type -> finding(
                        type, transaction, contents.inXml(transaction.name().getLocalPart(), transaction.line()))));
    }

    private static Stream<Finding> finding(TransactionType type, OfficeTransaction transaction, String where) {
        long count = transaction.documentCount();
        if (type.hasNoDocuments(transaction.name().getLocalPart())) {
            return count == 0
                    ? Stream.empty()
                    : Stream.of(NONE.unmet(
                            "The transaction has documents, but the schema leaves no place for them in it. Take them away, or"
                                    + " send it as HagueGenericOfficeCommunication.",
                            where));
        }
        if (count == 0 && isDecision(type)) {
            return Stream.of(ONE_AT_LEAST.unmet(
                    "The decision comes without its document. Add DocumentIncluded with the category "
                            + type.documentKinds().get(0) + ", and the file.",
                    where));
        }
        return count > 1 && !type.isApplication() && type != TransactionType.OTHER
                ? Stream.of(ONE_AT_MOST.unmet(
                        "The decision comes with %,d documents, one is allowed. Join them into one file."
                                .formatted(count),
                        where))
                : Stream.empty();
    }

    /** WIPO's table names a document for it. */
    private static boolean isDecision(TransactionType type) {
        return !type.isApplication() && !type.documentKinds().isEmpty();
    }
}
