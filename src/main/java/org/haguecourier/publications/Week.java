package org.haguecourier.publications;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A week ID of HWS, {@code yyyyww}. Which days it means, and whether there is such a week, its {@link WeekScheme} knows. */
public record Week(int year, int number) implements Comparable<Week> {
    private static final Pattern ID = Pattern.compile("(\\d{4})(\\d{2})");

    /** What has the form of a week ID. */
    public static Optional<Week> parse(String id) {
        Matcher parts = ID.matcher(id.strip());
        return parts.matches()
                ? Optional.of(new Week(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    public String id() {
        return String.format("%04d%02d", year, number);
    }

    @Override
    public int compareTo(Week other) {
        return id().compareTo(other.id());
    }
}
