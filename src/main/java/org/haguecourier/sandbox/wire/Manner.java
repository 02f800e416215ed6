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
 */
public record Manner(
        Duration delay, Duration drip, int piece, long stopAfter, boolean silent, Framing framing, Ending ending) {
    public static final Manner PROPER =
            new Manner(Duration.ZERO, Duration.ZERO, 1, Long.MAX_VALUE, false, Framing.LENGTH, Ending.KEEP);

    public static Manner silence(Ending ending) {
        return new Manner(Duration.ZERO, Duration.ZERO, 1, 0, true, Framing.UNTIL_CLOSE, ending);
    }

    public Manner slow(Duration before, Duration between, int bytes) {
        return new Manner(before, between, bytes, stopAfter, silent, framing, ending);
    }

    public Manner cut(long after) {
        return new Manner(delay, drip, piece, after, silent, framing, Ending.CLOSE);
    }

    public Manner reset(long after) {
        return new Manner(delay, drip, piece, after, silent, framing, Ending.RESET);
    }

    public Manner framed(Framing other) {
        Ending fitting = other == Framing.UNTIL_CLOSE && ending == Ending.KEEP ? Ending.CLOSE : ending;
        return new Manner(delay, drip, piece, stopAfter, silent, other, fitting);
    }
}
