package org.haguecourier.st96;

import java.util.Optional;

/** An element that is there but blank says as little as one that is not there. */
final class Words {
    private Words() {}

    static Optional<String> of(String written) {
        return Optional.ofNullable(written).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The same to be kept: there can be a thousand times as many blanks as words. */
    static String orNull(String written) {
        return of(written).orElse(null);
    }

    static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text)).filter(number -> number >= 0);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
