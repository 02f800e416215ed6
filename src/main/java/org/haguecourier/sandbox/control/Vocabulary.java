package org.haguecourier.sandbox.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.sandbox.filing.Fate;
import org.haguecourier.sandbox.filing.ProcessingStatus;
import org.haguecourier.sandbox.filing.ReplyFormat;
import org.haguecourier.sandbox.misbehaviour.Detail;
import org.haguecourier.sandbox.misbehaviour.Endpoint;
import org.haguecourier.sandbox.misbehaviour.Kind;
import org.haguecourier.sandbox.misbehaviour.Misbehaviour;
import org.haguecourier.sandbox.publications.PublicationOrder;
import org.haguecourier.sandbox.publications.Series;
import org.haguecourier.sandbox.publications.Term;

/** Understands what a control call says, word by word, and refuses what it does not know. */
final class Vocabulary {
    /** Not a kind: it is done at once and stands for nothing. */
    static final String REVOKE_TOKENS = "revoke-tokens";

    static final String BOTH_SERIES = "*";

    static final List<String> CALLS = List.of(
            "GET /control",
            "DELETE /control",
            "GET /control/posts",
            "GET /control/publications",
            "POST /control/misbehave",
            "POST /control/fate",
            "POST /control/replies",
            "POST /control/publications");

    private static final List<String> ORDER_WORDS = List.of("endpoint", "do", "times");
    private static final List<String> WHICH_PUBLICATION = List.of("series", "week");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Vocabulary() {}

    static Map<String, Object> known() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("calls", CALLS);
        known.put("endpoint", Endpoint.words());
        known.put("do", joined(Kind.words(), List.of(REVOKE_TOKENS)));
        known.put("misbehave", joined(ORDER_WORDS, Detail.words()));
        known.put("fate", List.of("officeReference", "states"));
        known.put("states", ProcessingStatus.allWords());
        known.put("replies", List.of("format", "awkwardIds"));
        known.put("format", formats());
        known.put("publications", publicationWords());
        return known;
    }

    private static Map<String, Object> publicationWords() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("series", joined(Series.words(), List.of(BOTH_SERIES)));
        words.put("week", List.of("YYYYWW", PublicationOrder.EVERY_WEEK));
        for (Term term : Term.values()) {
            words.put(term.word(), term.known());
        }
        return words;
    }

    static JsonNode object(String body) throws UnknownWordException {
        try {
            JsonNode json = JSON.readTree(body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException noJson) {
            throw new UnknownWordException("The body is no JSON.");
        }
        throw new UnknownWordException("The body is no JSON object.");
    }

    static Misbehaviour misbehaviour(JsonNode json) throws UnknownWordException {
        Endpoint endpoint = Endpoint.of(json.path("endpoint").asText())
                .orElseThrow(() -> unknown("endpoint", json.path("endpoint")));
        Kind kind = Kind.of(json.path("do").asText()).orElseThrow(() -> unknown("do", json.path("do")));
        JsonNode times = json.path("times");
        if (!times.isMissingNode() && !times.canConvertToInt()) {
            throw unknown("times", times);
        }
        try {
            Misbehaviour order = Misbehaviour.at(endpoint, kind).times(times.asInt(1));
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                order = withDetail(order, field.getKey(), field.getValue());
            }
            return order;
        } catch (IllegalArgumentException senseless) {
            throw new UnknownWordException(senseless.getMessage());
        }
    }

    private static Misbehaviour withDetail(Misbehaviour order, String word, JsonNode value)
            throws UnknownWordException {
        if (ORDER_WORDS.contains(word)) {
            return order;
        }
        Detail detail = Detail.of(word).orElseThrow(() -> new UnknownWordException("Unknown: " + word));
        return order.with(detail, value.isValueNode() ? value.asText() : value.toString());
    }

    static PublicationOrder publicationOrder(JsonNode json) throws UnknownWordException {
        try {
            PublicationOrder order =
                    publication(json.path("series")).in(json.path("week").asText());
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                order = withTerm(order, field.getKey(), field.getValue());
            }
            if (order.terms().isEmpty()) {
                throw new UnknownWordException("It says which publication, but nothing about it.");
            }
            return order;
        } catch (IllegalArgumentException senseless) {
            throw new UnknownWordException(senseless.getMessage());
        }
    }

    private static PublicationOrder publication(JsonNode series) throws UnknownWordException {
        return BOTH_SERIES.equals(series.asText())
                ? PublicationOrder.ofAll()
                : Series.of(series.asText()).map(PublicationOrder::of).orElseThrow(() -> unknown("series", series));
    }

    private static PublicationOrder withTerm(PublicationOrder order, String word, JsonNode value)
            throws UnknownWordException {
        if (WHICH_PUBLICATION.contains(word)) {
            return order;
        }
        Term term = Term.of(word).orElseThrow(() -> new UnknownWordException("Unknown: " + word));
        return order.with(term, value.asText());
    }

    static Fate fate(JsonNode json) throws UnknownWordException {
        onlyKnows(json, "officeReference", "states");
        List<ProcessingStatus> states = new ArrayList<>();
        for (JsonNode state : json.path("states")) {
            states.add(ProcessingStatus.of(state.asText()).orElseThrow(() -> unknown("states", state)));
        }
        if (states.isEmpty() || !json.path("officeReference").isTextual()) {
            throw new UnknownWordException("A fate needs an officeReference (or \"*\") and its states.");
        }
        return new Fate(states);
    }

    static ReplyFormat format(JsonNode word) throws UnknownWordException {
        return Arrays.stream(ReplyFormat.values())
                .filter(format -> label(format).equals(word.asText()))
                .findFirst()
                .orElseThrow(() -> unknown("format", word));
    }

    static void onlyKnows(JsonNode json, String... words) throws UnknownWordException {
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!List.of(words).contains(field.getKey())) {
                throw new UnknownWordException("Unknown: " + field.getKey());
            }
        }
    }

    static String label(ReplyFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> formats() {
        return Arrays.stream(ReplyFormat.values()).map(Vocabulary::label).toList();
    }

    private static UnknownWordException unknown(String field, JsonNode value) {
        return new UnknownWordException(field + ": unknown or missing: " + value.asText());
    }
}
