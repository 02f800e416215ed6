package org.haguecourier.sandbox.publications;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a publication is to be from now on.
 *
 * @param series empty for both
 * @param week its ID, or {@link #EVERY_WEEK}
 */
public record PublicationOrder(Optional<Series> series, String week, Map<Term, String> terms) {
    public static final String EVERY_WEEK = "*";

    public PublicationOrder {
        if (!week.equals(EVERY_WEEK) && !isWeek(week)) {
            throw new IllegalArgumentException("week must be YYYYWW or \"" + EVERY_WEEK + "\": " + week);
        }
        terms.forEach(Term::check);
        Map<Term, String> own = new EnumMap<>(Term.class);
        own.putAll(terms);
        terms = Collections.unmodifiableMap(own);
    }

    /** Both series, every week. */
    public static PublicationOrder ofAll() {
        return new PublicationOrder(Optional.empty(), EVERY_WEEK, Map.of());
    }

    public static PublicationOrder of(Series series) {
        return new PublicationOrder(Optional.of(series), EVERY_WEEK, Map.of());
    }

    public PublicationOrder in(String weekId) {
        return new PublicationOrder(series, weekId, terms);
    }

    public PublicationOrder with(Term term, Object value) {
        Map<Term, String> more = new EnumMap<>(Term.class);
        more.putAll(terms);
        more.put(term, value.toString());
        return new PublicationOrder(series, week, more);
    }

    boolean concerns(Series one, String weekId) {
        return series.map(one::equals).orElse(true) && (week.equals(EVERY_WEEK) || week.equals(weekId));
    }

    private static boolean isWeek(String weekId) {
        return Arrays.stream(Scheme.values())
                .anyMatch(scheme -> scheme.week(weekId).isPresent());
    }
}
