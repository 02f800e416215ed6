package org.haguecourier.receipts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.Problem;

/**
 * What the receipt says of a package, one value a name, for those who take single facts instead of the whole: a route
 * that sees a package gets these as its headers. Names and meaning are the receipt's; what is not known is not there.
 */
public final class ReceiptFields {
    private ReceiptFields() {}

    public static Map<String, Object> of(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reference", entry.reference());
        fields.put("file", entry.parcel().file());
        fields.put("folder", entry.parcel().folder());
        fields.put("sha256", entry.parcel().sha256());
        fields.put("bytes", entry.parcel().bytes());
        fields.put("environment", entry.environment());
        fields.put("state", entry.state().label());
        fields.put("final", entry.state().isFinal());
        fields.put("since", entry.since().toString());
        fields.put("attempts", entry.attempts());
        put(fields, "transactionType", entry.facts().type());
        put(fields, "st96Version", entry.facts().st96Version());
        put(fields, "officeReference", entry.facts().officeReference());
        put(fields, "importId", entry.progress().importId());
        put(fields, "serviceRequestNumber", entry.progress().serviceRequestNumber());
        put(
                fields,
                "internationalRegistrationNumber",
                entry.progress().registrationNumber().or(() -> entry.facts().registrationNumber()));
        put(fields, "expectedPublicationDate", entry.progress().publicationDate());
        put(fields, "duplicateOf", entry.duplicateOf());
        put(fields, "partOf", entry.partOf());
        if (!entry.problems().isEmpty()) {
            fields.put(
                    "problems",
                    entry.problems().stream().map(Problem::code).distinct().collect(Collectors.joining(",")));
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<String> value) {
        value.ifPresent(known -> fields.put(name, known));
    }
}
