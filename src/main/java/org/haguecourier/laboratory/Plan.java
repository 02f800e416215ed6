package org.haguecourier.laboratory;

/**
 * How much is to be done to the daemon.
 *
 * @param seed decides on packages, misbehaviour and moments of killing; how the threads fall in between it cannot
 */
public record Plan(int kills, int packages, long seed) {
    public static final int MOST_KILLS = 10_000;
    public static final int MOST_PACKAGES = 20_000;

    public Plan {
        if (kills < 0 || kills > MOST_KILLS) {
            throw new IllegalArgumentException(
                    "--kills must lie between 0 and " + MOST_KILLS + ", and not be " + kills);
        }
        if (packages < 1 || packages > MOST_PACKAGES) {
            throw new IllegalArgumentException(
                    "--packages must lie between 1 and " + MOST_PACKAGES + ", and not be " + packages);
        }
    }
}
