package org.haguecourier.sandbox.misbehaviour;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What else an order may say. */
public enum Detail {
    STATUS("status", true),
    /** Seconds in the Retry-After header. */
    RETRY_AFTER("retryAfter", true),
    BODY("body", false),
    CONTENT_TYPE("contentType", false),
    URL("url", false),
    /** Milliseconds before the first byte of the reply. */
    DELAY("delayMs", true),
    /** Milliseconds between two pieces of the reply's body. */
    DRIP("dripMs", true),
    /** How many, of what the kind is about. */
    BYTES("bytes", true);

    private final String word;
    private final boolean number;

    Detail(String word, boolean number) {
        this.word = word;
        this.number = number;
    }

    public String word() {
        return word;
    }

    public boolean isNumber() {
        return number;
    }

    public static Optional<Detail> of(String word) {
        return Arrays.stream(values())
                .filter(detail -> detail.word.equals(word))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Detail::word).toList();
    }
}
