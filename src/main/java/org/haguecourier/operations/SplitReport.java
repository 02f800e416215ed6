package org.haguecourier.operations;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.haguecourier.ledger.Problem;
import org.haguecourier.packages.Inspection;
import org.haguecourier.receipts.Receipt;

/**
 * What a payload was split into, for the file beside the parts.
 *
 * @param leftOver files of the payload that no transaction names
 */
record SplitReport(String payload, String sha256, List<Part> parts, List<String> leftOver) {
    record Part(
            String file,
            String sha256,
            long bytes,
            boolean fit,
            Receipt.Transaction transaction,
            List<Problem> findings,
            @JsonIgnore Inspection inspection) {}

    static String fileName(String payload) {
        return payload.replaceFirst("(?i)[.]zip$", "") + ".split.json";
    }

    int exitCode() {
        return parts.stream().allMatch(Part::fit) ? ExitCode.OK : ExitCode.FAILED;
    }
}
