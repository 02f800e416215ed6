package org.haguecourier.hws;

/** Somebody else's words, to be put into a sentence of ours. */
public final class Clause {
    private Clause() {}

    /** Without the full stop at their end: the sentence has its own. */
    public static String of(String words) {
        return words.strip().replaceAll("\\.+$", "");
    }
}
