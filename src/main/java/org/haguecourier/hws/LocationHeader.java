package org.haguecourier.hws;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The import ID as the last part of where the new import is said to be: {@code .../request/import/4711}. */
final class LocationHeader {
    private LocationHeader() {}

    /** On a success only: a redirect's Location leads to a login page as easily as to an import. */
    static Optional<String> importId(Answer answer) {
        if (!answer.isSuccess() || !answer.call().hasParcel()) {
            return Optional.empty();
        }
        return answer.location()
                .flatMap(LocationHeader::lastSegment)
                .filter(Identifiers::isSaneAndNoWord)
                .filter(segment -> isNew(segment, answer.call().path()));
    }

    /** A Location that only repeats what was called names nothing. */
    private static boolean isNew(String segment, String called) {
        return Arrays.stream(called.split("[/?]")).noneMatch(segment::equalsIgnoreCase);
    }

    private static Optional<String> lastSegment(String location) {
        try {
            String path = URI.create(location.strip()).getRawPath();
            return path == null
                    ? Optional.empty()
                    : Arrays.stream(path.split("/"))
                            .filter(segment -> !segment.isEmpty())
                            .reduce((earlier, later) -> later)
                            .map(LocationHeader::decoded);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String decoded(String segment) {
        // In a path, unlike in a form, a plus is a plus.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
