package org.haguecourier.packages.rules.files;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the files that are there by what their names have in common with those that somebody may have meant. */
final class Spellings {
    private final Set<String> present;
    private final Map<String, String> byPlainName = new HashMap<>();

    Spellings(Set<String> present) {
        this.present = present;
    }

    /** Other letters' size, another separator, or the same letters put together in another way, as macOS does. */
    Optional<String> almost(String path) {
        if (byPlainName.isEmpty()) {
            present.forEach(name -> byPlainName.putIfAbsent(plain(name), name));
        }
        return Optional.ofNullable(byPlainName.get(plain(path)));
    }

    private static String plain(String path) {
        String slashes = path.replace('\\', '/').replaceFirst("^(\\./|/)+", "");
        return Normalizer.normalize(slashes, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
