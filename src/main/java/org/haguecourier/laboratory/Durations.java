package org.haguecourier.laboratory;

import java.time.Duration;
import java.util.List;

/** What is said of several. */
final class Durations {
    private Durations() {}

    static Duration median(List<Duration> all) {
        return all.stream().sorted().skip(all.size() / 2).findFirst().orElse(Duration.ZERO);
    }

    static Duration longest(List<Duration> all) {
        return all.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
