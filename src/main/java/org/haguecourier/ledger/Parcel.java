package org.haguecourier.ledger;

import org.haguecourier.files.Fingerprint;

/**
 * The file that an entry is about.
 *
 * @param id ours, and its name in {@code work/}
 * @param file its name in the outbox
 * @param folder the sub-folder of the outbox that it came from, empty for the outbox itself
 */
public record Parcel(String id, String file, String folder, String sha256, long bytes) {
    public Fingerprint content() {
        return new Fingerprint(sha256, bytes);
    }
}
