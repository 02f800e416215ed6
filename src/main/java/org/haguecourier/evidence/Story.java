package org.haguecourier.evidence;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What the records say, in sentences. */
public final class Story {
    private final String packageSha256;
    private final List<String> lines = new ArrayList<>();

    private Story(String packageSha256) {
        this.packageSha256 = packageSha256;
    }

    /** One paragraph a record, the first line of each being the one with the time. */
    public static List<String> of(Proven proven) {
        Story story = new Story(proven.packageSha256());
        proven.records().forEach(story::tell);
        return story.lines;
    }

    private void tell(JsonNode record) {
        String at = text(record, "at") + "  ";
        switch (text(record, "what")) {
            case "attempt-begun" ->
                lines.add(at + "attempt " + text(record, "attempt") + " begun: " + text(record, "request") + ", "
                        + text(record, "packageBytes") + " bytes, SHA-256 " + text(record, "packageSha256"));
            case "attempt-ended" -> {
                lines.add(at + "attempt " + text(record, "attempt") + " ended: " + outcome(record) + "; the package is "
                        + text(record, "state") + " (" + text(record, "verdict") + ")");
                details(record);
            }
            case "attempt-interrupted" ->
                lines.add(at + "attempt " + text(record, "attempt")
                        + " was interrupted before its answer was written down; the package is "
                        + text(record, "state")
                        + (record.has("reason") ? ". " + text(record, "reason") : ""));
            case "answer-kept" ->
                lines.add(at + "answer " + text(record, "answer") + " of HWS, which is in the bundle: "
                        + text(record, "answerBytes") + " bytes, SHA-256 " + text(record, "answerSha256")
                        + "; the package is " + text(record, "state"));
            default -> lines.add(at + decision(record));
        }
    }

    private static String decision(JsonNode record) {
        String reason = text(record, "reason");
        return text(record, "what") + (record.has("by") ? " by " + text(record, "by") : "")
                + (record.has("importId") ? ", import ID " + text(record, "importId") : "")
                + (reason.isBlank() ? "" : ": " + reason) + "; the package is " + text(record, "state");
    }

    private static String outcome(JsonNode record) {
        if (!record.has("status")) {
            return record.has("statusWithoutAnswer")
                    ? "HWS answered " + text(record, "statusWithoutAnswer")
                            + ", but its answer could not be received to the end: " + text(record, "failure")
                    : "no answer, " + text(record, "failure");
        }
        String id = record.has("importId") ? " with the import ID " + text(record, "importId") : "";
        return "HWS answered " + text(record, "status") + id;
    }

    private void details(JsonNode record) {
        String sent = text(record, "sentBytes") + " bytes of the package left";
        if (record.has("sentSha256")) {
            String sha256 = text(record, "sentSha256");
            sent += ", SHA-256 " + sha256
                    + (sha256.equals(packageSha256)
                            ? ", which is all of it"
                            : ", which is NOT THE PACKAGE that was received");
        }
        detail(sent);
        if (record.has("sendingBegan")) {
            String until = record.has("sendingEnded") ? ", the last at " + text(record, "sendingEnded") : "";
            detail("the first byte was handed over at " + text(record, "sendingBegan") + until);
        }
        if (record.path("requests").asInt() > 1) {
            detail("this was a repetition: the first request was answered 401");
        }
        if (record.has("serverCertificateSha256")) {
            detail("the server's certificate had the SHA-256 " + text(record, "serverCertificateSha256"));
        } else if (record.has("request")) {
            detail("the connection was without TLS: there was no certificate");
        }
        if (record.has("serverDate")) {
            detail("the server's own clock said " + text(record, "serverDate"));
        }
        if (record.has("answerSha256")) {
            detail("the answer had " + text(record, "answerBytes") + " bytes, SHA-256 " + text(record, "answerSha256"));
        }
    }

    private void detail(String words) {
        lines.add("    " + words);
    }

    private static String text(JsonNode record, String name) {
        return record.path(name).asText();
    }
}
