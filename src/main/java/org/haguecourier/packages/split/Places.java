package org.haguecourier.packages.split;

import java.util.List;

import javax.xml.namespace.QName;

import org.haguecourier.st96.St96;

/** Where in ST.96's envelope stands what splitting must know; elsewhere, elements of the same names mean something else. */
final class Places {
    static final List<QName> BAG = List.of(St96.OFFICE_TO_IB, St96.TRANSACTIONS);
    static final List<QName> HEADER = List.of(St96.OFFICE_TO_IB, St96.HEADER);
    static final List<QName> TOTAL = List.of(St96.OFFICE_TO_IB, St96.HEADER, St96.TRANSACTION_TOTAL);
    static final List<QName> COUNTS = List.of(St96.OFFICE_TO_IB, St96.HEADER, St96.TRANSACTION_COUNTS);
    static final List<QName> COUNT =
            List.of(St96.OFFICE_TO_IB, St96.HEADER, St96.TRANSACTION_COUNTS, St96.TRANSACTION_COUNT);
    static final List<QName> TOTAL_OF_COUNT = List.of(
            St96.OFFICE_TO_IB, St96.HEADER, St96.TRANSACTION_COUNTS, St96.TRANSACTION_COUNT, St96.TRANSACTION_TOTAL);

    private Places() {}
}
