package org.haguecourier.files;

/**
 * Names come from outside and may hold line ends, terminal commands, or marks that turn the writing around. Nobody is
 * to see a log line or a table that such a name has made up.
 */
public final class Printable {
    private Printable() {}

    public static String text(Object name) {
        return name == null ? "" : name.toString().replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", "_");
    }
}
