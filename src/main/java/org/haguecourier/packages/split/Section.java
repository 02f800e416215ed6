package org.haguecourier.packages.split;

/** A part of an XML in which nothing is a tag, however much it looks like one. */
enum Section {
    COMMENT("<!--", "-->"),
    CDATA("<![CDATA[", "]]>"),
    INSTRUCTION("<?", "?>");

    private final String opening;
    private final String closing;

    Section(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** Behind the first bracket. */
    String opening() {
        return opening.substring(1);
    }

    /**
     * How much of the closing has been read, after one character more. If it is the first one again, no less has been
     * read than before: of "]]]>" the last three close.
     */
    int matched(int before, char next) {
        if (next == closing.charAt(before)) {
            return before + 1;
        }
        return next == closing.charAt(0) ? before : 0;
    }

    boolean isClosed(int matched) {
        return matched == closing.length();
    }
}
