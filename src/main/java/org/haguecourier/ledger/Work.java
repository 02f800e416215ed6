package org.haguecourier.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be due for an entry; each is a source that a route starts from. */
public enum Work {
    /** To be checked and sent. */
    SUBMISSION("send the package"),
    /** Was being sent by somebody who has not been heard of since. */
    RECOVERY("wait for the answer"),
    IMPORT_STATUS("ask the import status"),
    REQUEST_STATUS("ask the request status"),
    /** The folders and the receipt are older than the entry. */
    RECEIPT("write the receipt"),
    /** A week is out, or should be, and is not in the archive. */
    PUBLICATION("pull the publication");

    private final String sentence;

    Work(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Work> of(String label) {
        return Arrays.stream(values())
                .filter(work -> work.label().equals(label))
                .findFirst();
    }
}
