package org.haguecourier.packages.rules;

/** Numbers as an XML writes them: 1, +1 and 001 are the same. */
public final class Quantity {
    private Quantity() {}

    public static boolean says(String text, long number) {
        return text.matches("[+]?0*" + number);
    }
}
