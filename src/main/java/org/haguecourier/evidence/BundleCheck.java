package org.haguecourier.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks a bundle with nothing but the bundle: first that no byte was changed since it was sealed, then that its parts
 * fit each other, for even a good signature is only the word of who signed.
 */
public final class BundleCheck {
    private BundleCheck() {}

    /** @throws NotIntactException with the first thing that is wrong */
    public static Proven of(byte[] bundle) {
        int last = startOfLastLine(bundle);
        byte[] before = Arrays.copyOf(bundle, last);
        Optional<Signer> signer = SealCheck.of(before, Arrays.copyOfRange(bundle, last, bundle.length));
        BundleLines lines = BundleLines.of(before);
        JsonNode header = header(lines);
        JsonNode parcel = lines.next("package");
        JsonNode ledger = lines.next("ledger");
        for (int i = 0; i < header.path("historyLines").asInt(); i++) {
            lines.next("history");
        }
        List<JsonNode> records = new ChainCheck(lines, header, parcel).records();
        refuseUnknownImportId(ledger, records);
        int answers =
                new AnswersCheck(lines, records).check(header.path("answers").asInt());
        lines.refuseMore();
        return new Proven(header, parcel, records, answers, ledger, signer);
    }

    private static JsonNode header(BundleLines lines) {
        JsonNode header = lines.next("bundle");
        String format = header.path("bundle").asText();
        if (!format.equals(Bundle.FORMAT)) {
            throw lines.wrong("names the format \"" + format + "\"; this version knows " + Bundle.FORMAT);
        }
        return header;
    }

    private static void refuseUnknownImportId(JsonNode ledger, List<JsonNode> records) {
        JsonNode id = ledger.path("importId");
        if (id.isTextual() && records.stream().noneMatch(record -> id.equals(record.path("importId")))) {
            throw new NotIntactException("The import ID " + id.asText() + " is in no record.");
        }
    }

    private static int startOfLastLine(byte[] bundle) {
        if (bundle.length == 0) {
            throw new NotIntactException("The file is empty.");
        }
        for (int at = bundle.length - 1; at > 0; at--) {
            if (bundle[at - 1] == '\n') {
                refuseOtherLineEnds(bundle, at);
                return at;
            }
        }
        return 0;
    }

    private static void refuseOtherLineEnds(byte[] bundle, int last) {
        if (last >= 2 && bundle[last - 2] == '\r') {
            throw new NotIntactException("The line ends were changed, as some mail programs and editors do."
                    + " Send the file packed, and do not open it in an editor that saves it.");
        }
    }
}
