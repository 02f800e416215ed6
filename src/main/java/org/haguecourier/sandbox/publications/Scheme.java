package org.haguecourier.sandbox.publications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Friday a week ID means: the guide does not say, and the two part in years that begin on a Friday. */
public enum Scheme {
    /** The Friday of that ISO week. */
    ISO {
        @Override
        LocalDate friday(int year, int week) {
            // The fourth of January is always in the first week.
            return LocalDate.of(year, 1, 4).with(DayOfWeek.FRIDAY).plusWeeks(week - 1L);
        }

        @Override
        int yearOf(LocalDate friday) {
            return friday.get(IsoFields.WEEK_BASED_YEAR);
        }
    },
    /** So many Fridays into the year. */
    FRIDAY {
        @Override
        LocalDate friday(int year, int week) {
            return LocalDate.of(year, 1, 1)
                    .with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY))
                    .plusWeeks(week - 1L);
        }

        @Override
        int yearOf(LocalDate friday) {
            return friday.getYear();
        }
    };

    private static final Pattern ID = Pattern.compile("(2[0-9]{3})([0-9]{2})");

    abstract LocalDate friday(int year, int week);

    abstract int yearOf(LocalDate friday);

    /** Empty for what is no week at all: 202600, 202553, 99. */
    Optional<PublicationWeek> week(String weekId) {
        Matcher parts = ID.matcher(weekId);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int week = Integer.parseInt(parts.group(2));
        LocalDate friday = friday(year, week);
        return yearOf(friday) == year ? Optional.of(new PublicationWeek(year, week, friday)) : Optional.empty();
    }

    /** The word for it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
