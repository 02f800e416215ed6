package org.haguecourier.evidence;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.haguecourier.files.Sha256;

/** Whether the answers of HWS that a bundle holds are those that the records name, all of them and no others. */
final class AnswersCheck {
    private final BundleLines lines;
    private final Map<Long, String> recorded = new LinkedHashMap<>();

    AnswersCheck(BundleLines lines, List<JsonNode> records) {
        this.lines = lines;
        records.stream()
                .filter(record -> record.path("what").asText().equals("answer-kept"))
                .forEach(record -> recorded.put(
                        record.path("answer").asLong(),
                        record.path("answerSha256").asText()));
    }

    /** @return how many */
    int check(int announced) {
        for (int i = 0; i < announced; i++) {
            check(lines.next("answer"));
        }
        if (!recorded.isEmpty()) {
            throw new NotIntactException("Answer "
                    + recorded.keySet().iterator().next() + " of HWS is in the records, but not in the bundle.");
        }
        return announced;
    }

    private void check(JsonNode answer) {
        long number = answer.path("answer").asLong();
        String sha256 = Sha256.of(body(answer.path("base64").asText()));
        if (!sha256.equals(recorded.remove(number))
                || !sha256.equals(answer.path("sha256").asText())) {
            throw lines.wrong(
                    "is not the answer " + number + " of HWS that the records name: its SHA-256 is " + sha256);
        }
    }

    private byte[] body(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException unreadable) {
            throw lines.wrong("holds an answer that is not Base64");
        }
    }
}
