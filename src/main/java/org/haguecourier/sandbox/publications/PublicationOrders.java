package org.haguecourier.sandbox.publications;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was ordered, the latest word on each term being the one that counts. */
final class PublicationOrders {
    private final List<PublicationOrder> standing = new CopyOnWriteArrayList<>();

    void add(PublicationOrder order) {
        standing.add(order);
    }

    void clear() {
        standing.clear();
    }

    List<PublicationOrder> standing() {
        return List.copyOf(standing);
    }

    Terms termsOf(Series series, String weekId) {
        Map<Term, String> agreed = new EnumMap<>(Term.class);
        standing.stream()
                .filter(order -> order.concerns(series, weekId))
                .forEach(order -> agreed.putAll(order.terms()));
        return new Terms(agreed);
    }
}
