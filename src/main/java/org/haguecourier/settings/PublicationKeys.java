package org.haguecourier.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.quartz.CronExpression;

import org.haguecourier.settings.Settings.Publication;
import org.haguecourier.settings.Settings.Weeks;

/** The settings of the weekly publications. */
final class PublicationKeys {
    private static final Pattern WEEK = Pattern.compile("\\d{4}(0[1-9]|[1-4]\\d|5[0-3])");

    private PublicationKeys() {}

    static Weeks weeks(KeyReader keys) {
        return new Weeks(
                keys.choice("hws.week.scheme", Weeks.Scheme.class, "iso"),
                keys.required("hws.week.zone", "Europe/Zurich", PublicationKeys::zone, ZoneId.of("UTC")),
                keys.required("hws.week.hour", "12:00", PublicationKeys::hour, LocalTime.NOON),
                keys.required("hws.week.not-yet", "404,204", PublicationKeys::statuses, Set.of()));
    }

    static Publication series(KeyReader keys, String prefix) {
        Optional<Duration> retention = keys.optionalDuration(prefix + ".retention", "1095d");
        var elsewhere = keys.optionalPath(prefix + ".kept-elsewhere");
        if (retention.isPresent() && elsewhere.isEmpty()) {
            keys.refuse(
                    prefix + ".kept-elsewhere",
                    "is required with " + prefix + ".retention: nothing is deleted that is not found there",
                    "/backup/hague/" + prefix.substring("hws.".length()));
        }
        return new Publication(
                keys.yesOrNo(prefix + ".enabled"),
                keys.optional(prefix + ".first-week")
                        .map(given -> keys.required(prefix + ".first-week", "202647", PublicationKeys::week, "")),
                keys.required(prefix + ".schedule", "0 0 12 ? * FRI", PublicationKeys::schedule, ""),
                keys.duration(prefix + ".retry", "30m"),
                keys.duration(prefix + ".alarm-after", "20h"),
                keys.choice(prefix + ".order", Publication.Order.class, "oldest-first"),
                keys.yesOrNo(prefix + ".unpack"),
                retention,
                elsewhere);
    }

    private static ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("is no time zone", unknown);
        }
    }

    private static LocalTime hour(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("is no time of day", wrong);
        }
    }

    private static String week(String value) {
        if (!WEEK.matcher(value).matches()) {
            throw new IllegalArgumentException("is no week, which is a year and a number from 01 to 53");
        }
        return value;
    }

    private static String schedule(String value) {
        if (!CronExpression.isValidExpression(value)) {
            throw new IllegalArgumentException("is no schedule in the form of Quartz"
                    + " (second, minute, hour, day of the month, month, day of the week)");
        }
        return value;
    }

    private static Set<Integer> statuses(String value) {
        Set<Integer> statuses = new LinkedHashSet<>();
        for (String one : value.split(",")) {
            statuses.add(status(one.strip()));
        }
        return statuses;
    }

    private static int status(String value) {
        try {
            int status = Integer.parseInt(value);
            if (status >= 100 && status <= 599) {
                return status;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException("holds something that is no status of HTTP");
    }
}
