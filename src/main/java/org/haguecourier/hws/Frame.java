package org.haguecourier.hws;

import java.util.Optional;

/** An element or key that a walk is in at the moment, with what it has said of itself so far. */
final class Frame {
    /** Longer than any ID, number or status; what is longer is prose, and no value. */
    private static final int LONGEST = 500;

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private boolean wraps;
    private boolean nil;
    private boolean tooLong;
    private String inner;
    private int innerRank = Integer.MAX_VALUE;

    Frame(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void append(String part) {
        String kept = text.isEmpty() ? part.stripLeading() : part;
        tooLong |= text.length() + kept.stripTrailing().length() > LONGEST;
        if (!tooLong) {
            text.append(kept, 0, Math.min(kept.length(), LONGEST));
        }
    }

    void wraps() {
        wraps = true;
    }

    void nil() {
        nil = true;
    }

    /** @param rank of the name among those that may stand for their wrapper; negative when it may not */
    void offer(int rank, String value) {
        if (rank >= 0 && rank < innerRank) {
            innerRank = rank;
            inner = value;
        }
    }

    Optional<String> value() {
        return wraps || nil || tooLong
                ? Optional.empty()
                : Optional.of(text.toString().strip()).filter(value -> !value.isEmpty());
    }

    Optional<String> innerValue() {
        return nil ? Optional.empty() : Optional.ofNullable(inner);
    }
}
