package org.haguecourier.packages.pack;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a path may be spelt, and which path no package may have. */
final class NamedPath {
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:).*", Pattern.DOTALL);
    /** Windows drops dots and blanks from the end of a name, and ".. " climbs, too. */
    private static final Pattern CLIMBING = Pattern.compile("\\.\\.[. ]*");

    private static final int LONGEST = 0xFFFF;

    private NamedPath() {}

    /** One form for all spellings: in any letter case, with either separator, with letters put together in either way. */
    static String unified(String path) {
        String slashes = SEPARATOR
                .splitAsStream(path)
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .collect(Collectors.joining("/"));
        return Normalizer.normalize(slashes, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** The name alone, without the folders, in that form. */
    static String unifiedLastName(String path) {
        String unified = unified(path);
        return unified.substring(unified.lastIndexOf('/') + 1);
    }

    /** Leads elsewhere than into the package, or to no file at all. */
    static boolean isUnfit(String path) {
        String[] parts = SEPARATOR.split(path, -1);
        return ABSOLUTE.matcher(path).matches()
                || path.chars().anyMatch(Character::isISOControl)
                || Arrays.stream(parts).anyMatch(part -> CLIMBING.matcher(part).matches())
                || parts[parts.length - 1].isBlank()
                || parts[parts.length - 1].equals(".")
                || path.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
