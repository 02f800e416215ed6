package org.haguecourier.packages.split;

import java.util.Comparator;
import java.util.List;

/** One place of a text and what is to stand there instead. */
record Edit(int from, int to, String replacement) {
    /** @param edits none of which lies within another */
    static String applied(List<Edit> edits, String text) {
        var edited = new StringBuilder();
        int copied = 0;
        for (Edit edit :
                edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList()) {
            edited.append(text, copied, edit.from).append(edit.replacement);
            copied = edit.to;
        }
        return edited.append(text, copied, text.length()).toString();
    }
}
