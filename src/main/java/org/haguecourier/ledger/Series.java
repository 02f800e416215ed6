package org.haguecourier.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What WIPO publishes each Friday. */
public enum Series {
    BULLETIN,
    CONFIDENTIAL_COPY;

    /** As it stands in settings, folders and commands. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Series> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
