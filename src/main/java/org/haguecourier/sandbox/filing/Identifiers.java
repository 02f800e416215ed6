package org.haguecourier.sandbox.filing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Opaque IDs. When awkward, every other one holds what has to be percent-encoded in a path: nobody outside WIPO knows
 * that the real ones do not.
 */
final class Identifiers {
    private final AtomicInteger importIds = new AtomicInteger();
    private final AtomicInteger requestNumbers = new AtomicInteger();
    private volatile boolean awkward;

    Identifiers(boolean awkward) {
        this.awkward = awkward;
    }

    void makeAwkward(boolean wanted) {
        awkward = wanted;
    }

    boolean areAwkward() {
        return awkward;
    }

    String importId() {
        return isAwkward(importIds) ? "imp/" + random() + "-100%+é" : "imp-" + random();
    }

    String serviceRequestNumber() {
        return isAwkward(requestNumbers) ? "SR/" + random() + "-1?#" : "SR" + random();
    }

    private boolean isAwkward(AtomicInteger counter) {
        return counter.getAndIncrement() % 2 == 0 && awkward;
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
