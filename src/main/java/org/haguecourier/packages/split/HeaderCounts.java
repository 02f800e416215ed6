package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the header counts transactions.
 *
 * @param totals of all transactions
 * @param bag of the counts of one category each
 */
record HeaderCounts(List<Element> totals, Optional<Element> bag, List<Count> counts) {
    record Count(Element element, List<Element> totals) {}

    /** @param kept the position of the count that stays; empty if the bag has none for the one transaction */
    List<Edit> toOne(Optional<Integer> kept, String text) throws IOException {
        List<Edit> edits = new ArrayList<>(sayingOne(totals, text));
        if (kept.isEmpty()) {
            bag.map(Element::removed).ifPresent(edits::add);
            return edits;
        }
        for (int i = 0; i < counts.size(); i++) {
            Count count = counts.get(i);
            edits.addAll(i == kept.get() ? sayingOne(count.totals, text) : List.of(count.element.removed()));
        }
        return edits;
    }

    private static List<Edit> sayingOne(List<Element> totals, String text) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (Element total : totals) {
            edits.add(total.sayingOne(text));
        }
        return edits;
    }
}
