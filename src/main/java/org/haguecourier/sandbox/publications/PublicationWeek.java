package org.haguecourier.sandbox.publications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ISO week, whose Friday is the day of publication. */
record PublicationWeek(int year, int week) {
    private static final Pattern ID = Pattern.compile("(2[0-9]{3})([0-9]{2})");
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final int NOON = 12;

    /** Empty for what is no week at all: 202600, 202553, 99. */
    static Optional<PublicationWeek> of(String weekId) {
        Matcher parts = ID.matcher(weekId);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        int week = Integer.parseInt(parts.group(2));
        return week >= 1 && week <= weeksOf(year) ? Optional.of(new PublicationWeek(year, week)) : Optional.empty();
    }

    String id() {
        return "%04d%02d".formatted(year, week);
    }

    /** As in HagueBulletinNumber. */
    String number() {
        return "%04d/%02d".formatted(year, week);
    }

    LocalDate friday() {
        return fourthOfJanuary(year)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.FRIDAY);
    }

    boolean isPublished(Instant now) {
        return !now.isBefore(friday().atTime(NOON, 0).atZone(GENEVA).toInstant());
    }

    private static long weeksOf(int year) {
        return IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(fourthOfJanuary(year))
                .getMaximum();
    }

    /** Always in the first ISO week. */
    private static LocalDate fourthOfJanuary(int year) {
        return LocalDate.of(year, 1, 4);
    }
}
