package org.haguecourier.packages.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.zip.ZipRecord;

/** No name leads outside the folder that the ZIP is unpacked to, on any operating system. */
public final class SafeEntryNames implements Rule {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .map(ZipRecord::name)
                .flatMap(name -> fault(name)
                        .map(fault -> Finding.error(
                                "entry-name-unsafe",
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
        return Optional.empty();
    }
}
