package org.haguecourier.st96;

import java.util.Optional;

/** An element that is there but blank says as little as one that is not there. */
final class Words {
    private Words() {}

    static Optional<String> of(String written) {
        return Optional.ofNullable(written).map(String::strip).filter(text -> !text.isEmpty());
    }
}
