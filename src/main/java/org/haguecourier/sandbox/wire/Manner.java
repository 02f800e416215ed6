package org.haguecourier.sandbox.wire;

import java.time.Duration;

/**
 * How a reply is put on the wire; all that is bad manners is here.
 *
 * @param delay before the first byte
 * @param drip pause between pieces of the body; zero: no pause
 * @param piece bytes between two pauses
 * @param stopAfter bytes of the body after which the connection ends, whatever length was declared
 * @param silent not even a status line is sent
 * @param declaresLength otherwise the end of the connection is the end of the body
 */
public record Manner(
        Duration delay,
        Duration drip,
        int piece,
        long stopAfter,
        boolean silent,
        boolean declaresLength,
        Ending ending) {
    public static final Manner PROPER =
            new Manner(Duration.ZERO, Duration.ZERO, 1, Long.MAX_VALUE, false, true, Ending.KEEP);

    public static Manner silence(Ending ending) {
        return new Manner(Duration.ZERO, Duration.ZERO, 1, 0, true, false, ending);
    }

    public static Manner slow(Duration delay, Duration drip, int piece) {
        return new Manner(delay, drip, piece, Long.MAX_VALUE, false, true, Ending.KEEP);
    }

    public static Manner cut(long stopAfter) {
        return new Manner(Duration.ZERO, Duration.ZERO, 1, stopAfter, false, true, Ending.CLOSE);
    }

    public static Manner reset(long stopAfter) {
        return new Manner(Duration.ZERO, Duration.ZERO, 1, stopAfter, false, true, Ending.RESET);
    }

    /** The cut that a client cannot tell from the end unless the content itself says how long it is. */
    public static Manner cutWithoutLength(long stopAfter) {
        return new Manner(Duration.ZERO, Duration.ZERO, 1, stopAfter, false, false, Ending.CLOSE);
    }
}
