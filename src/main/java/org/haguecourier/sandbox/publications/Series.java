package org.haguecourier.sandbox.publications;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.haguecourier.sandbox.misbehaviour.Endpoint;

/** The two weekly publications; they differ in the XML's envelope alone. */
public enum Series {
    BULLETIN(Endpoint.BULLETIN),
    CONFIDENTIAL_COPY(Endpoint.CONFIDENTIAL_COPY);

    private final Endpoint endpoint;

    Series(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    public String word() {
        return endpoint.word();
    }

    public static Optional<Series> at(Endpoint endpoint) {
        return Arrays.stream(values())
                .filter(series -> series.endpoint == endpoint)
                .findFirst();
    }

    public static Optional<Series> of(String word) {
        return Endpoint.of(word).flatMap(Series::at);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Series::word).toList();
    }
}
