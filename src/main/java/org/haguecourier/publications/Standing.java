package org.haguecourier.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.haguecourier.ledger.Edition;
import org.haguecourier.ledger.Issue;
import org.haguecourier.ledger.Series;

/**
 * Where one week of a series stands now.
 *
 * @param out when it is or was to be published
 * @param issue none where nobody has looked yet
 */
public record Standing(
        Series series,
        Week week,
        LocalDate friday,
        Instant out,
        State state,
        Optional<Issue> issue,
        List<Edition> editions) {
    public enum State {
        ARCHIVED,
        /** It should be out and is not late yet. */
        AWAITED,
        MISSING;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one that came last. */
    public Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }
}
