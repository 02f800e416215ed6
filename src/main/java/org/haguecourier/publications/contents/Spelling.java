package org.haguecourier.publications.contents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which names some file system takes for the same, or for a place outside of the folder. */
final class Spelling {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    private Spelling() {}

    /** One form for all spellings that lead to one file on Windows or on a Mac. */
    static String unified(String name) {
        List<String> kept = new ArrayList<>();
        for (String segment : segments(Normalizer.normalize(name, Normalizer.Form.NFC))) {
            String bare = withoutTail(segment);
            if (!bare.isEmpty()) {
                kept.add(bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
            }
        }
        return String.join("/", kept);
    }

    static boolean isUnsafe(String name) {
        return name.isBlank()
                || name.charAt(0) == '/'
                || name.charAt(0) == '\\'
                || isOnADrive(name)
                || name.chars().anyMatch(Character::isISOControl)
                || segments(name).stream().anyMatch(Spelling::climbs);
    }

    private static boolean isOnADrive(String name) {
        char drive = Character.toUpperCase(name.charAt(0));
        return drive >= 'A' && drive <= 'Z' && name.startsWith(":", 1);
    }

    private static boolean climbs(String segment) {
        return segment.startsWith("..") && withoutTail(segment).isEmpty();
    }

    private static List<String> segments(String name) {
        return List.of(SEPARATOR.split(name));
    }

    /** Windows drops dots and blanks from the end of a name. */
    private static String withoutTail(String segment) {
        int end = segment.length();
        while (end > 0 && (segment.charAt(end - 1) == '.' || segment.charAt(end - 1) == ' ')) {
            end--;
        }
        return segment.substring(0, end);
    }
}
