package org.haguecourier.publications;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a publication is the one that was asked for, by what it says of itself. If not, week IDs may be counted
 * otherwise than the settings say, and number and date together tell how.
 */
final class Agreement {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\D+(\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\D+(\\d{4})");
    private static final Pattern WEEK_ID = Pattern.compile("(\\d{4})(\\d{2})");
    private static final int DATE_LENGTH = "2026-11-20".length();

    private final WeekScheme scheme;
    private final Week asked;

    Agreement(WeekScheme scheme, Week asked) {
        this.scheme = scheme;
        this.asked = asked;
    }

    /** A sentence, if it is not the one; what says nothing of itself disagrees with nothing. */
    Optional<String> disagreement(Optional<String> number, Optional<String> date) {
        Optional<Week> said = number.flatMap(Agreement::week);
        Optional<LocalDate> day = date.flatMap(Agreement::date);
        boolean numberDiffers = said.isPresent() && !said.get().equals(asked);
        boolean dateDiffers = day.isPresent() && !scheme.of(day.get()).equals(asked);
        if (!numberDiffers && !dateDiffers) {
            return Optional.empty();
        }
        return Optional.of("Week " + asked.id() + " was asked for, which is the Friday "
                + scheme.friday(asked).map(LocalDate::toString).orElse("of no week") + " by hws.week.scheme="
                + scheme.label() + ". What came says that it is number " + OwnWords.of(number, "unknown") + " of "
                + OwnWords.of(date, "an unknown date") + "." + advice(said, day));
    }

    private String advice(Optional<Week> said, Optional<LocalDate> day) {
        if (said.isEmpty() || day.isEmpty()) {
            return "";
        }
        WeekScheme other = scheme.other();
        if (scheme.of(day.get()).equals(said.get())) {
            return " Number and date fit each other by this scheme: HWS has given another week than it was asked for.";
        }
        return other.of(day.get()).equals(said.get())
                ? " Number and date fit each other by the other scheme: set hws.week.scheme=" + other.label() + "."
                : "";
    }

    private static Optional<Week> week(String number) {
        String text = number.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return week(yearFirst.group(1), yearFirst.group(2));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            return week(yearLast.group(2), yearLast.group(1));
        }
        Matcher id = WEEK_ID.matcher(text);
        return id.matches() ? week(id.group(1), id.group(2)) : Optional.empty();
    }

    private static Optional<Week> week(String year, String number) {
        return Optional.of(new Week(Integer.parseInt(year), Integer.parseInt(number)));
    }

    /** A time zone may follow, as the schema allows. */
    private static Optional<LocalDate> date(String written) {
        String text = written.strip();
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(text.length(), DATE_LENGTH))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
