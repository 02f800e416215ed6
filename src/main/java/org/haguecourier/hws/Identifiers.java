package org.haguecourier.hws;

import java.util.Locale;
import java.util.Set;

/** What may pass for an import ID, or a service request number, of which nobody has published the form. */
public final class Identifiers {
    private static final int LONGEST = 200;

    /** What programs write when they have none. */
    private static final Set<String> NOTHING =
            Set.of("null", "nil", "none", "undefined", "nan", "n/a", "true", "false");

    private Identifiers() {}

    /** At least one letter or digit, because {@code ..} would lead our next question elsewhere. */
    public static boolean isSane(String id) {
        return id.length() <= LONGEST
                && id.codePoints().allMatch(Identifiers::isPrintable)
                && id.codePoints().anyMatch(Character::isLetterOrDigit)
                && !NOTHING.contains(id.toLowerCase(Locale.ROOT));
    }

    /**
     * For places that do not say that they hold an ID. A digit is asked for there: {@code Accepted}, {@code login} and
     * {@code request} have none, and an ID without any is rare enough to be left to an operator.
     */
    static boolean isSaneAndNoWord(String id) {
        return isSane(id) && id.codePoints().anyMatch(Character::isDigit);
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> codePoint != 0xFFFD;
        };
    }
}
