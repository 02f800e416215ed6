package org.haguecourier.laboratory;

import java.util.random.RandomGenerator;

/** When a daemon is to be killed. */
enum Moment {
    /** While Java itself starts; after one of these the next daemon begins within milliseconds. */
    AT_ONCE,
    DURING_START,
    UNDER_LOAD,
    /** A POST has just arrived, and its answer is on its way or not yet written down. */
    IN_FLIGHT;

    private static final Moment[] LOTS = {
        AT_ONCE,
        DURING_START,
        DURING_START,
        UNDER_LOAD,
        UNDER_LOAD,
        UNDER_LOAD,
        IN_FLIGHT,
        IN_FLIGHT,
        IN_FLIGHT,
        IN_FLIGHT
    };

    /** The first comes in flight, whatever the lot: a short run should have one of those at least. */
    static Moment any(int life, RandomGenerator random) {
        Moment drawn = LOTS[random.nextInt(LOTS.length)];
        return life == 1 ? IN_FLIGHT : drawn;
    }
}
