package org.haguecourier.packages.rules.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

import static java.nio.charset.StandardCharsets.UTF_8;

/** No name leads outside the folder that the ZIP is unpacked to, on any operating system, or shows as another one. */
public final class SafeEntryNames implements Rule {
    private static final Demand SAFE = Demand.error(
            "entry-name-unsafe",
            "Every entry's name is a relative path with /, without .., drive, backslash, control characters or signs that"
                    + " turn the direction of writing, and no part of it is longer than 255 bytes.",
            Source.ours("it would lead out of the folder that it is unpacked to, or deceive who reads it"));
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern TURNS_WRITING =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    /** Where file systems end a name, in bytes. */
    private static final int LONGEST_PART = 255;

    @Override
    public List<Demand> demands() {
        return List.of(SAFE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .map(ZipRecord::name)
                .flatMap(name -> fault(name)
                        .map(fault -> SAFE.unmet(
                                "The entry's name " + fault + ". Name it by a plain path such as docs/decision.pdf.",
                                Quoted.plain(name)))
                        .stream());
    }

    private static Optional<String> fault(String name) {
        if (name.isBlank()) {
            return Optional.of("is empty");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("has a backslash; folders are separated by /");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of("is an absolute path");
        }
        if (Arrays.asList(name.split("/")).contains("..")) {
            return Optional.of("climbs out of the ZIP by ..");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has a control character");
        }
        if (TURNS_WRITING.matcher(name).find()) {
            return Optional.of("has a sign that turns the direction of writing, so it shows as another name");
        }
        return Arrays.stream(name.split("/")).anyMatch(SafeEntryNames::isTooLong)
                ? Optional.of("is longer than file systems take")
                : Optional.empty();
    }

    private static boolean isTooLong(String part) {
        return part.getBytes(UTF_8).length > LONGEST_PART;
    }
}
