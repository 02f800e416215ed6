package org.haguecourier.laboratory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.ledger.Entry;

/** A receipt as a program of the Office would read it: by the contract's field names, without our classes. */
record ReceiptText(JsonNode json) {
    static final String ENDING = ".receipt.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws IOException if it is not one whole JSON object */
    static ReceiptText read(byte[] content) throws IOException {
        JsonNode json = JSON.readTree(content);
        if (json == null || !json.isObject() || json.path("history").isEmpty()) {
            throw new IOException("there is no whole receipt in it");
        }
        return new ReceiptText(json);
    }

    static Path of(Entry entry, Path inbox) {
        return inbox.resolve(entry.parcel().folder()).resolve(entry.reference() + ENDING);
    }

    int lines() {
        return json.path("history").size();
    }

    /** In the contract's words, what it says otherwise than the ledger; empty if nothing. */
    Optional<String> differsFrom(Entry entry, int historyLines) {
        return differs("reference", entry.reference())
                .or(() -> differs("file", entry.parcel().file()))
                .or(() -> differs("sha256", entry.parcel().sha256()))
                .or(() -> differs("bytes", String.valueOf(entry.parcel().bytes())))
                .or(() -> differs("state", entry.state().label()))
                .or(() -> differs("final", String.valueOf(entry.state().isFinal())))
                .or(() -> differs("importId", entry.progress().importId().orElse("null")))
                .or(() -> differs("attempts", String.valueOf(entry.attempts())))
                .or(() -> lines() == historyLines
                        ? Optional.empty()
                        : Optional.of("has " + lines() + " lines of history; the ledger has " + historyLines));
    }

    private Optional<String> differs(String field, String ledger) {
        String told = json.path(field).asText();
        return told.equals(ledger)
                ? Optional.empty()
                : Optional.of("says " + field + " " + told + "; the ledger says " + ledger);
    }
}
