package org.haguecourier.sandbox.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The six states of a service request, in WIPO's words. */
public enum ProcessingStatus {
    UNDEFINED("Undefined"),
    PROCESSING("Processing"),
    PENDING_REGULARIZATION("Pending Regularization"),
    REGISTERED("Registered"),
    ABANDONED("Abandoned"),
    CANCELLED("Cancelled");

    private final String words;

    ProcessingStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static Optional<ProcessingStatus> of(String words) {
        return Arrays.stream(values())
                .filter(status -> status.words.equalsIgnoreCase(words))
                .findFirst();
    }

    public static List<String> allWords() {
        return Arrays.stream(values()).map(ProcessingStatus::words).toList();
    }
}
