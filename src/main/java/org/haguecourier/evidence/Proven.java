package org.haguecourier.evidence;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an intact bundle proves.
 *
 * @param header of the bundle
 * @param facts of the package as the Office's ledger had them
 * @param records of the package, each as written at its time
 * @param answers how many of HWS are in it, as received
 * @param signer nobody, where it is unsigned
 */
public record Proven(JsonNode header, JsonNode facts, List<JsonNode> records, int answers, Optional<Signer> signer) {
    public String reference() {
        return header.path("reference").asText();
    }

    public String packageSha256() {
        return facts.path("sha256").asText();
    }
}
