package org.haguecourier.operations;

import java.util.Locale;
import java.util.Optional;

/** Numbers of bytes, for people. */
final class Sizes {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    private Sizes() {}

    static String inWords(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1000 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }

    static String part(long bytes, Optional<Long> all) {
        return all.filter(whole -> whole > 0)
                .map(whole -> inWords(bytes) + " of " + inWords(whole) + " (" + bytes * 100 / whole + " %)")
                .orElseGet(() -> inWords(bytes));
    }
}
