package org.haguecourier.publications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * How the Fridays of a year are numbered. The two agree for years on end, and differ all through a year that begins on a
 * Friday (2021, 2027, 2038). Which one WIPO uses is not published.
 */
public enum WeekScheme {
    /** The ISO week that the Friday is in. */
    ISO {
        @Override
        Week ofFriday(LocalDate friday) {
            return new Week(friday.get(IsoFields.WEEK_BASED_YEAR), friday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        LocalDate candidate(Week week) {
            // The fourth of January is always in the first ISO week.
            return LocalDate.of(week.year(), 1, 4)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(week.number() - 1L)
                    .with(DayOfWeek.FRIDAY);
        }
    },

    /** The n-th Friday of the year. */
    FRIDAY {
        @Override
        Week ofFriday(LocalDate friday) {
            return new Week(friday.getYear(), (friday.getDayOfYear() - 1) / 7 + 1);
        }

        @Override
        LocalDate candidate(Week week) {
            return LocalDate.of(week.year(), 1, 1)
                    .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY))
                    .plusWeeks(week.number() - 1L);
        }
    };

    abstract Week ofFriday(LocalDate friday);

    /** Where the Friday would be if there is such a week. */
    abstract LocalDate candidate(Week week);

    /** The week of the Friday that is in the same Monday-to-Sunday as the date. */
    public Week of(LocalDate date) {
        return ofFriday(date.with(DayOfWeek.FRIDAY));
    }

    /** Nothing for a week that the year does not have. */
    public Optional<LocalDate> friday(Week week) {
        LocalDate friday = candidate(week);
        return week.number() > 0 && ofFriday(friday).equals(week) ? Optional.of(friday) : Optional.empty();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    WeekScheme other() {
        return this == ISO ? FRIDAY : ISO;
    }
}
