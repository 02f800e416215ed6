package org.haguecourier.sandbox.publications;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part that a client asks for.
 *
 * @param last included; may lie beyond the end
 */
record ByteRange(long first, long last, long length) {
    private static final Pattern ONE_RANGE = Pattern.compile("(?i)bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty for what is to be ignored: another unit, several ranges, nonsense. */
    static Optional<ByteRange> of(String header, long length) {
        Matcher bounds = ONE_RANGE.matcher(header.strip());
        if (!bounds.matches() || header.strip().endsWith("=-")) {
            return Optional.empty();
        }
        if (bounds.group(1).isEmpty()) {
            long count = Math.min(Long.parseLong(bounds.group(2)), length);
            return Optional.of(new ByteRange(length - count, length - 1, length));
        }
        long first = Long.parseLong(bounds.group(1));
        long last = bounds.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(bounds.group(2));
        return first <= last ? Optional.of(new ByteRange(first, last, length)) : Optional.empty();
    }

    boolean isSatisfiable() {
        return first < length;
    }

    long count() {
        return Math.min(last, length - 1) - first + 1;
    }

    /** As in Content-Range. */
    String header() {
        return "bytes " + (isSatisfiable() ? first + "-" + (first + count() - 1) : "*") + "/" + length;
    }
}
