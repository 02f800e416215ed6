package org.haguecourier.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.haguecourier.files.Fingerprint;

/**
 * The file that an entry is about.
 *
 * @param id ours, and its name in {@code work/}
 * @param file its name in the outbox
 * @param folder the sub-folder of the outbox that it came from, empty for the outbox itself
 */
public record Parcel(String id, String file, String folder, String sha256, long bytes) {
    private static final Pattern PART = Pattern.compile("(.+)-\\d{3,}");

    /** The same for the same part, however often a payload is split. */
    public static String idOfPart(String payloadId, int number) {
        return String.format(Locale.ROOT, "%s-%03d", payloadId, number);
    }

    /** The payload's, if this is what one of its parts would have. */
    public static Optional<String> payloadOf(String partId) {
        Matcher part = PART.matcher(partId);
        return part.matches() ? Optional.of(part.group(1)) : Optional.empty();
    }

    public Fingerprint content() {
        return new Fingerprint(sha256, bytes);
    }
}
