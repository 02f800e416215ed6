package org.haguecourier.packages.split;

import java.io.IOException;

/** Text that has to be kept, and that is small in any honest payload. */
final class BoundedText {
    static final int LONGEST = 1 << 20;

    private final String where;
    private final StringBuilder text = new StringBuilder();

    /** @param where the text stands, to complete a sentence */
    BoundedText(String where) {
        this.where = where;
    }

    void add(String piece) throws IOException {
        if (text.length() + piece.length() > LONGEST) {
            throw new UnfitXmlException(
                    "The XML cannot be split: it has more than %,d characters %s. Look at what wrote it."
                            .formatted(LONGEST, where));
        }
        text.append(piece);
    }

    int length() {
        return text.length();
    }

    void clear() {
        text.setLength(0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
