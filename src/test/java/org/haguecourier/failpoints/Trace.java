package org.haguecourier.failpoints;

import java.util.ArrayList;
import java.util.List;

import org.haguecourier.disk.Steps;

/** All steps of a journey, in order. */
class Trace implements Steps {
    private final List<String> steps = new ArrayList<>();

    @Override
    public void before(String step) {
        steps.add(step);
        reached(new Point(steps.size() - 1, Point.Side.BEFORE, step));
    }

    @Override
    public void after(String step) {
        reached(new Point(steps.size() - 1, Point.Side.AFTER, step));
    }

    /** For those who want to do something at a point. */
    void reached(Point point) {}

    List<String> steps() {
        return List.copyOf(steps);
    }

    /** The number of the only step of this name; one that never comes is later than all. */
    int number(String step) {
        int number = steps.indexOf(step);
        return number < 0 ? Integer.MAX_VALUE : number;
    }
}
