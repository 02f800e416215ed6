package org.haguecourier.packages.split;

import java.io.IOException;

/**
 * Where an element stands in a text.
 *
 * @param contentStart behind the start tag
 * @param contentEnd before the end tag; the element's own end if it is an empty tag
 */
record Element(int start, int contentStart, int contentEnd, int end) {
    private static final String ONE = "1";
    private static final String END_OF_EMPTY_TAG = "/>";

    Edit removed() {
        return new Edit(start, end, "");
    }

    /** Says one; the white space around the number stays. */
    Edit sayingOne(String text) throws IOException {
        if (contentStart == end) {
            String name = Tag.of(text.substring(start, end)).name();
            return new Edit(end - END_OF_EMPTY_TAG.length(), end, ">" + ONE + "</" + name + ">");
        }
        String content = text.substring(contentStart, contentEnd);
        int from = contentStart + content.length() - content.stripLeading().length();
        int to = Math.max(from, contentStart + content.stripTrailing().length());
        return new Edit(from, to, ONE);
    }
}
