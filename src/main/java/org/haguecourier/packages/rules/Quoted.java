package org.haguecourier.packages.rules;

/** Names and texts out of a package, fit to be shown: they may hold control characters, and be of any length. */
public final class Quoted {
    private static final int LONGEST = 200;

    private Quoted() {}

    public static String text(String text) {
        return "\"" + shown(text) + "\"";
    }

    /** Without quotation marks, unless there would be nothing to see. */
    public static String plain(String text) {
        return text.isBlank() ? text(text) : shown(text);
    }

    private static String shown(String text) {
        String shown = text.codePoints()
                .limit(LONGEST)
                .map(Quoted::visible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }

    /** Besides control characters, those that turn the direction of writing: they make a name look like another. */
    private static int visible(int codePoint) {
        int type = Character.getType(codePoint);
        boolean hidden = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return hidden ? '\uFFFD' : codePoint;
    }
}
