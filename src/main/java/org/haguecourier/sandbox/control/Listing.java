package org.haguecourier.sandbox.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.haguecourier.sandbox.filing.Fate;
import org.haguecourier.sandbox.filing.ProcessingStatus;
import org.haguecourier.sandbox.filing.ReceivedPost;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Pull;
import org.haguecourier.sandbox.publications.Series;

/** How orders and books look to who asks for them; an order looks as it was given. */
final class Listing {
    private Listing() {}

    static Map<String, Object> of(Misbehaviour misbehaviour) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("endpoint", misbehaviour.endpoint().word());
        order.put("do", misbehaviour.kind().word());
        order.put("times", misbehaviour.times());
        misbehaviour
                .details()
                .forEach((detail, value) -> order.put(detail.word(), detail.isNumber() ? Long.valueOf(value) : value));
        return order;
    }

    static Map<String, Object> of(PublicationOrder publication) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("series", publication.series().map(Series::word).orElse(Vocabulary.BOTH_SERIES));
        order.put("week", publication.week());
        publication
                .terms()
                .forEach((term, value) -> order.put(term.word(), term.isNumber() ? Long.valueOf(value) : value));
        return order;
    }

    static Map<String, Object> of(Map<String, Fate> fates) {
        Map<String, Object> decided = new LinkedHashMap<>();
        fates.forEach((reference, fate) -> decided.put(reference, states(fate)));
        return decided;
    }

    static Map<String, Object> of(ReceivedPost post) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", post.at().toString());
        entry.put("sha256", post.sha256());
        entry.put("size", post.size());
        entry.put("announced", post.announced());
        entry.put("importId", post.importId().orElse(null));
        entry.put("answered", post.answered());
        entry.put("accepted", post.accepted());
        entry.put("misbehaviour", post.misbehaviour().orElse(null));
        return entry;
    }

    static Map<String, Object> of(Pull pull) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("at", pull.at().toString());
        entry.put("series", pull.series().word());
        entry.put("week", pull.week());
        entry.put("range", pull.range().orElse(null));
        entry.put("answered", pull.answered());
        entry.put("length", pull.length());
        entry.put("sent", pull.sent());
        entry.put("misbehaviour", pull.misbehaviour().orElse(null));
        return entry;
    }

    private static List<String> states(Fate fate) {
        return fate.states().stream().map(ProcessingStatus::words).toList();
    }
}
