package org.haguecourier.sandbox.misbehaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders that still stand. Those for one endpoint follow one another: 503 twice, then a cut. */
public final class Mischief {
    private final List<Misbehaviour> standing = new ArrayList<>();

    public synchronized void order(Misbehaviour misbehaviour) {
        standing.add(misbehaviour);
    }

    public synchronized void clear() {
        standing.clear();
    }

    /** With the times that are left. */
    public synchronized List<Misbehaviour> standing() {
        return List.copyOf(standing);
    }

    /** What the next request to this endpoint meets; counts as one time. */
    public synchronized Optional<Misbehaviour> next(Endpoint endpoint) {
        for (int at = 0; at < standing.size(); at++) {
            Misbehaviour first = standing.get(at);
            if (first.endpoint() == endpoint) {
                spend(at, first);
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    private void spend(int at, Misbehaviour order) {
        if (order.times() == 1) {
            standing.remove(at);
        } else if (order.times() != Misbehaviour.UNTIL_CLEARED) {
            standing.set(at, order.times(order.times() - 1));
        }
    }
}
