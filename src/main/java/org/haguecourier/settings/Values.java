package org.haguecourier.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How values are written; what cannot be read is refused in words that follow the key. */
final class Values {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|kB|MB|GB)");

    private Values() {}

    static List<String> parts(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static Duration durationOf(String value) {
        Matcher parts = DURATION.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no duration");
        }
        long amount = Long.parseLong(parts.group(1));
        Duration duration =
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    case "h" -> Duration.ofHours(amount);
                    default -> Duration.ofDays(amount);
                };
        if (duration.isZero()) {
            throw new IllegalArgumentException("must be longer than nothing");
        }
        return duration;
    }

    static long sizeOf(String value) {
        Matcher parts = SIZE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("is no size");
        }
        long amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "GB" -> amount * 1_000_000_000;
            case "MB" -> amount * 1_000_000;
            case "kB" -> amount * 1_000;
            default -> amount;
        };
    }

    static boolean trueOrFalse(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static int countUpTo(String value, int most) {
        int count;
        try {
            count = Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("is no whole number", noNumber);
        }
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("must be between 1 and " + most);
        }
        return count;
    }

    static <E extends Enum<E>> E oneOf(String value, E[] all) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(value.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(all)
                                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
