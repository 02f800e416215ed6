package org.haguecourier.publications;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a publication says of itself, for sentences and the log. Its XML may hold anything there, of any length: what does not
 * look like a number or a date is left to the side file.
 */
final class OwnWords {
    private static final Pattern NUMBER_OR_DATE = Pattern.compile("[0-9A-Z/.:+ -]{1,32}");

    private OwnWords() {}

    static String of(Optional<String> said, String ifNothing) {
        return said.map(text -> NUMBER_OR_DATE.matcher(text).matches() ? text : "(unreadable)")
                .orElse(ifNothing);
    }
}
