package org.haguecourier.sandbox.misbehaviour;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One order to misbehave.
 *
 * @param times how many requests it spoils; {@link #UNTIL_CLEARED} for all of them
 */
public record Misbehaviour(Endpoint endpoint, Kind kind, int times, Map<Detail, String> details) {
    public static final int UNTIL_CLEARED = 0;

    private static final int LONGEST_NUMBER = 12;
    private static final Set<Kind> IN_MEMORY = EnumSet.of(Kind.GARBAGE, Kind.HUGE_HEADER, Kind.SLOW);
    private static final long MOST_IN_MEMORY = 100_000_000;

    public Misbehaviour {
        if (!kind.isPossibleAt(endpoint)) {
            throw new IllegalArgumentException(kind.word() + " makes no sense at " + endpoint.word());
        }
        if (times < 0) {
            throw new IllegalArgumentException("times must be 1 or more, or 0 for: until cleared");
        }
        details.forEach((detail, value) -> check(kind, detail, value));
        Map<Detail, String> own = new EnumMap<>(Detail.class);
        own.putAll(details);
        details = Collections.unmodifiableMap(own);
    }

    /** Once, with the kind's defaults. */
    public static Misbehaviour at(Endpoint endpoint, Kind kind) {
        return new Misbehaviour(endpoint, kind, 1, Map.of());
    }

    public Misbehaviour times(int count) {
        return new Misbehaviour(endpoint, kind, count, details);
    }

    public Misbehaviour with(Detail detail, Object value) {
        Map<Detail, String> more = new EnumMap<>(Detail.class);
        more.putAll(details);
        more.put(detail, value.toString());
        return new Misbehaviour(endpoint, kind, times, more);
    }

    public Optional<String> text(Detail detail) {
        return Optional.ofNullable(details.get(detail));
    }

    public long number(Detail detail, long otherwise) {
        return text(detail).map(Long::parseLong).orElse(otherwise);
    }

    /** For those that lose interest in a package before its end: after how many of its bytes. */
    public OptionalLong stopsReadingAfter() {
        boolean midway = kind == Kind.RESET && details.containsKey(Detail.BYTES);
        return midway || kind == Kind.DROP_BEFORE_READING
                ? OptionalLong.of(number(Detail.BYTES, 0))
                : OptionalLong.empty();
    }

    private static void check(Kind kind, Detail detail, String value) {
        if (!kind.takes(detail)) {
            throw new IllegalArgumentException(kind.word() + " knows no " + detail.word());
        }
        if (detail.isNumber() && !value.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            throw new IllegalArgumentException(detail.word() + " must be a number: " + value);
        }
        if (detail == Detail.BYTES && IN_MEMORY.contains(kind) && Long.parseLong(value) > MOST_IN_MEMORY) {
            throw new IllegalArgumentException("bytes must be " + MOST_IN_MEMORY + " at most: " + value);
        }
        if (detail == Detail.STATUS && !value.matches("[1-5]\\d\\d")) {
            throw new IllegalArgumentException("status must lie between 100 and 599: " + value);
        }
    }
}
