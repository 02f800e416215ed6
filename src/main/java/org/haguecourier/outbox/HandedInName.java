package org.haguecourier.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.haguecourier.files.Printable;

/**
 * What a package is called that does not come through the outbox: its name, and the sub-folder that its receipt goes to. The name
 * comes from outside, and must not lead anywhere else.
 *
 * @param folder empty for none
 */
public record HandedInName(String folder, String file) {
    private static final Pattern BAD = Pattern.compile("[\\p{Cntrl}\\\\]");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:");
    private static final String ENDING = ".zip";
    /** Where file systems end a name, in bytes. */
    private static final int LONGEST_PART = 255;

    private static final int LONGEST_FOLDER = 1000;

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
        HandedInName found = new HandedInName(String.join("/", parts), isZip ? file : file + ENDING);
        refuseWhatNoFileCanHave(found);
        return found;
    }

    private static void refuseWhatNoFileCanHave(HandedInName name) {
        boolean tooLong = Stream.of((name.folder() + "/" + name.file()).split("/"))
                .anyMatch(part -> part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART);
        if (tooLong || name.folder().length() > LONGEST_FOLDER) {
            throw new IllegalArgumentException("\"" + Printable.text(name.file())
                    + "\" is too long for the name of a package: " + LONGEST_PART
                    + " bytes at most, of each folder too,"
                    + " and " + LONGEST_FOLDER + " for all folders together");
        }
        try {
            Path.of(name.folder(), name.file());
        } catch (InvalidPathException unknownLetters) {
            throw new IllegalArgumentException("\"" + Printable.text(name.file())
                    + "\" cannot be written in the encoding of this process (LANG, LC_ALL)");
        }
    }

    private static void refuseBad(String part, String name) {
        boolean isBad = part.isBlank()
                || part.startsWith(".")
                || DRIVE.matcher(part).lookingAt()
                || BAD.matcher(part).find();
        if (isBad) {
            throw new IllegalArgumentException("\"" + Printable.text(name)
                    + "\" cannot be the name of a package: no absolute path, no drive letter, no \"..\", no name that begins with a dot, no"
                    + " backslash and no control character");
        }
    }
}
