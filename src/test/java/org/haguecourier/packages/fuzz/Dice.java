package org.haguecourier.packages.fuzz;

import java.util.List;
import java.util.Random;

/** Choices that follow from a seed and the number of a package alone, so that each package can be made again. */
final class Dice {
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    private final Random random;

    Dice(long seed, long number) {
        this.random = new Random((seed + number * FAR_APART) ^ (number << 32));
    }

    /** From 0 on, below the bound; 0 if there is nothing below it. */
    int below(int bound) {
        return bound <= 1 ? 0 : random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
