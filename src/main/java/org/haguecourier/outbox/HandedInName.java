package org.haguecourier.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.haguecourier.files.Printable;

/**
 * What a package is called that does not come through the outbox: its name, and the sub-folder that its receipt goes to. The name
 * comes from outside, and must not lead anywhere else.
 *
 * @param folder empty for none
 */
public record HandedInName(String folder, String file) {
    private static final Pattern BAD = Pattern.compile("[\\p{Cntrl}\\\\]");
    private static final String ENDING = ".zip";

    /** @param name may have folders before it, separated by slashes; {@code .zip} is added where it is missing */
    public static HandedInName of(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(
                    "the package has no name; set the header CamelFileName, for example to REF-2026-0001.zip");
        }
        List<String> parts = new ArrayList<>(List.of(name.strip().split("/", -1)));
        parts.forEach(part -> refuseBad(part, name));
        String file = parts.remove(parts.size() - 1);
        boolean isZip = file.toLowerCase(Locale.ROOT).endsWith(ENDING);
        return new HandedInName(String.join("/", parts), isZip ? file : file + ENDING);
    }

    private static void refuseBad(String part, String name) {
        boolean isBad = part.isBlank()
                || part.startsWith(".")
                || part.endsWith(":")
                || BAD.matcher(part).find();
        if (isBad) {
            throw new IllegalArgumentException("\"" + Printable.text(name)
                    + "\" cannot be the name of a package: no absolute path, no \"..\", no name that begins with a dot, no"
                    + " backslash and no control character");
        }
    }
}
