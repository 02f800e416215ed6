package org.haguecourier.packages.split;

import java.util.Locale;

/** The parts' file names: the payload's with a number, as wide for each that they sort in order. */
record PartNames(String stem, int width) {
    private static final String ENDING = ".zip";
    private static final int LEAST_WIDTH = 3;

    static PartNames of(String name, int count) {
        boolean ends = name.toLowerCase(Locale.ROOT).endsWith(ENDING);
        return new PartNames(
                ends ? name.substring(0, name.length() - ENDING.length()) : name,
                Math.max(LEAST_WIDTH, String.valueOf(count).length()));
    }

    String of(int number) {
        String digits = String.valueOf(number);
        return stem + "-" + "0".repeat(width - digits.length()) + digits + ENDING;
    }
}
