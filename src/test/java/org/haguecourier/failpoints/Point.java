package org.haguecourier.failpoints;

/**
 * Where a courier ends.
 *
 * @param number of the step among all of the journey, from 0
 */
record Point(int number, Side side, String step) {
    enum Side {
        BEFORE,
        AFTER
    }

    /** Whether the step of this number has taken place. */
    boolean isPast(int other) {
        return number > other || number == other && side == Side.AFTER;
    }

    @Override
    public String toString() {
        return String.format("%s %03d %s", side == Side.BEFORE ? "before" : "after", number, step);
    }
}
