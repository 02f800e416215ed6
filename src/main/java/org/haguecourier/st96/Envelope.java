package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;

/**
 * What an Office's XML says, as far as it could be read.
 *
 * @param version {@code com:st96Version} as written
 * @param schemaLocation {@code xsi:schemaLocation} as written
 * @param sections the elements directly below the root; the first few, if there are very many
 * @param transactions the elements in {@code dgn:HagueOfficeToIBBag}; the first few, if there are very many
 * @param transactionCount how many there are in truth
 * @param first the first transaction; HWS takes no second
 * @param schema what the schema says, if the Office has one
 * @param fault why the reading ended early
 */
public record Envelope(
        Optional<QName> root,
        Optional<String> version,
        Optional<String> schemaLocation,
        List<Section> sections,
        Optional<OfficeTransactionHeader> header,
        List<QName> transactions,
        long transactionCount,
        Optional<OfficeTransaction> first,
        SchemaVerdict schema,
        Optional<XmlFault> fault) {

    public boolean isOfficeToIb() {
        return root.filter(St96.OFFICE_TO_IB::equals).isPresent();
    }

    /** What is not there may still come behind the place where the reading ended. */
    public boolean isReadToTheEnd() {
        return fault.isEmpty();
    }
}
