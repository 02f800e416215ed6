package org.haguecourier.sandbox.publications;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be ordered for a publication. The first choice, and the least number, is how it is without an order. */
public enum Term {
    SCHEME("scheme", "iso", "friday"),
    /** After Friday noon in Geneva. */
    LATE_HOURS("lateHours", 0, 100_000),
    /** From the second on it is a re-issue: other bytes for the same week. */
    EDITION("edition", 1, 1_000),
    /** How many images that the XML names are not in the ZIP. */
    MISSING_IMAGES("missingImages", 0, 1_000_000),
    /** The last entry's bytes are not what its checksum says. */
    CORRUPT_ENTRY("corruptEntry", "false", "true"),
    /** About how large the ZIP is; 0: as it comes. */
    BYTES("bytes", 0, 1L << 33),
    RANGES("ranges", "true", "false"),
    /** Whether Content-Length is told; false: the end of the connection is the end. */
    LENGTH("length", "true", "false", "chunked"),
    /** The answer before a week is out. */
    NOT_YET("notYet", "404", "204", "202", "425", "403", "empty"),
    /** The answer in place of the publication, out or not. */
    ANSWER("answer", "200", "404", "204", "202", "425", "403", "empty");

    private static final int LONGEST_NUMBER = 18;

    private final String word;
    private final List<String> choices;
    private final long least;
    private final long most;

    Term(String word, String... choices) {
        this.word = word;
        this.choices = List.of(choices);
        this.least = 0;
        this.most = 0;
    }

    Term(String word, long least, long most) {
        this.word = word;
        this.choices = List.of();
        this.least = least;
        this.most = most;
    }

    public String word() {
        return word;
    }

    public boolean isNumber() {
        return choices.isEmpty();
    }

    /** What it may say, in words. */
    public List<String> known() {
        return isNumber() ? List.of(least + " to " + most) : choices;
    }

    public static Optional<Term> of(String word) {
        return Arrays.stream(values()).filter(term -> term.word.equals(word)).findFirst();
    }

    String usual() {
        return isNumber() ? Long.toString(least) : choices.get(0);
    }

    void check(String value) {
        if (isNumber() ? !isInReach(value) : !choices.contains(value)) {
            throw new IllegalArgumentException(word + " must be one of " + known() + ": " + value);
        }
    }

    private boolean isInReach(String value) {
        return value.matches("\\d{1," + LONGEST_NUMBER + "}")
                && Long.parseLong(value) >= least
                && Long.parseLong(value) <= most;
    }
}
