package org.haguecourier.packages.split;

import java.util.List;
import java.util.Optional;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.OfficeTransactionCount;
import org.haguecourier.st96.OfficeTransactionHeader;

/** Under which of the header's categories a transaction is counted. */
final class HeaderCategories {
    private final List<Optional<String>> categories;

    HeaderCategories(Optional<OfficeTransactionHeader> header) {
        this.categories = header.map(OfficeTransactionHeader::counts).orElse(List.of()).stream()
                .map(OfficeTransactionCount::category)
                .toList();
    }

    int size() {
        return categories.size();
    }

    /** The position of the first count of the likeliest category that fits. */
    Optional<Integer> of(OfficeTransaction transaction) {
        return PackageContents.typeOf(transaction)
                .map(type -> type.headerCategories(transaction.name().getLocalPart()))
                .orElseGet(() -> List.of(TransactionType.OTHER.headerCategory()))
                .stream()
                .map(fitting -> categories.indexOf(Optional.of(fitting)))
                .filter(position -> position >= 0)
                .findFirst();
    }
}
