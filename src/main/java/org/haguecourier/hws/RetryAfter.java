package org.haguecourier.hws;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: seconds, or a date in any of the three forms of RFC 9110. */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,18}");

    /** Longer is no wish that anyone means, and the sums made with it should not overflow. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Clock clock;

    public RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** Nothing for what is neither; no wait at all for a date gone by. */
    public Optional<Duration> parse(String header) {
        String value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(value))));
        }
        Instant now = clock.instant();
        return forms(now).stream()
                .flatMap(form -> instant(form, value).stream())
                .findFirst()
                .map(then -> bounded(Duration.between(now, then)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Optional<Instant> instant(DateTimeFormatter form, String value) {
        try {
            return Optional.of(form.parse(value, Instant::from));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> forms(Instant now) {
        LocalDate fiftyYearsAgo = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(50);
        return List.of(
                DateTimeFormatter.RFC_1123_DATE_TIME,
                inEnglish(new DateTimeFormatterBuilder()
                        .appendPattern("EEEE, dd-MMM-")
                        .appendValueReduced(ChronoField.YEAR, 2, 2, fiftyYearsAgo)
                        .appendPattern(" HH:mm:ss 'GMT'")),
                inEnglish(new DateTimeFormatterBuilder().appendPattern("EEE MMM ppd HH:mm:ss yyyy")));
    }

    private static DateTimeFormatter inEnglish(DateTimeFormatterBuilder form) {
        return form.toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
