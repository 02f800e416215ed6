package org.haguecourier.packages.content;

/** Looks out for a PDF's end marker, which readers expect among the last 1024 bytes. */
final class PdfEnd {
    private static final String MARKER = "%%EOF";
    private static final String PADDING = "\0\t\n\f\r ";
    private static final int AMONG_THE_LAST = 1024;

    private int matched;
    private long count;
    private long lastMarker;
    /** Some senders fill a file up to the end of a block. */
    private long lastBesidePadding;

    /** Half of the time that a check takes is spent here: nearly every byte is dealt with by two comparisons. */
    void take(int value) {
        count++;
        if (value > ' ' || PADDING.indexOf(value) < 0) {
            lastBesidePadding = count;
        }
        if (matched > 0 || value == '%') {
            match(value);
        }
    }

    private void match(int value) {
        matched = value == MARKER.charAt(matched) ? matched + 1 : startedAnewBy(value);
        if (matched == MARKER.length()) {
            lastMarker = count;
            matched = 0;
        }
    }

    /** Of more than two percent signs the last two count. */
    private int startedAnewBy(int value) {
        if (value != '%') {
            return 0;
        }
        return matched == 2 ? 2 : 1;
    }

    boolean isThere() {
        return lastMarker > 0 && lastBesidePadding - lastMarker + MARKER.length() <= AMONG_THE_LAST;
    }
}
