package org.haguecourier.evidence;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an intact bundle proves, and what it only tells.
 *
 * @param header of the bundle
 * @param parcel the package's name, size and SHA-256, as in the records
 * @param records of the package, each as written at its time
 * @param answers how many of HWS are in it, as received
 * @param ledgerSaid what the Office's ledger said when the bundle was made: told, not proven
 * @param signer nobody, where it is unsigned
 */
public record Proven(
        JsonNode header,
        JsonNode parcel,
        List<JsonNode> records,
        int answers,
        JsonNode ledgerSaid,
        Optional<Signer> signer) {
    public String reference() {
        return header.path("reference").asText();
    }

    public String packageSha256() {
        return parcel.path("sha256").asText();
    }

    /** As the last record has it; what followed and left no record is not known here. */
    public String state() {
        return last().path("state").asText();
    }

    public String stateAt() {
        return last().path("at").asText();
    }

    private JsonNode last() {
        return records.get(records.size() - 1);
    }

    public Optional<String> importId() {
        return records.stream()
                .filter(record -> record.has("importId"))
                .map(record -> record.path("importId").asText())
                .reduce((earlier, later) -> later);
    }
}
