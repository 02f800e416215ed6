package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;

/**
 * What an Office's XML says, as far as it could be read.
 *
 * @param version {@code com:st96Version} as written
 * @param transactions the elements in {@code dgn:HagueOfficeToIBBag}; the first few, if there are very many
 * @param transactionCount how many there are in truth
 * @param first the first transaction; HWS takes no second
 * @param fault why the reading ended early
 */
public record Envelope(
        Optional<QName> root,
        Optional<String> version,
        Optional<OfficeTransactionHeader> header,
        List<QName> transactions,
        long transactionCount,
        Optional<OfficeTransaction> first,
        Optional<XmlFault> fault) {

    public boolean isOfficeToIb() {
        return root.filter(St96.OFFICE_TO_IB::equals).isPresent();
    }
}
