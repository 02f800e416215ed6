package org.haguecourier.hws;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.haguecourier.st96.ReportedErrors;
import org.haguecourier.st96.TransactionError;

/** Why HWS says no, in its own words: ST.96's error bag in XML, the usual keys in JSON. */
public final class Reasons {
    private static final int MOST = 5;
    private static final int LONGEST = 300;
    private static final Set<String> KEYS =
            Set.of("message", "errormessage", "statusmessage", "reason", "detail", "error_description");
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Mentions.DEEPEST)
                    .build())
            .build();

    private Reasons() {}

    /** A sentence to put behind ours; empty if HWS gave no reason that could be read. */
    public static String sentence(Answer answer) {
        String reasons = of(answer).stream().collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "" : " HWS says: " + reasons + ".";
    }

    static List<String> of(Answer answer) {
        String text = BodyText.of(answer);
        if (HtmlPage.isOne(text, answer.contentType())) {
            return List.of();
        }
        Stream<String> found =
                switch (BodyKind.of(answer)) {
                    case "xml" -> ReportedErrors.in(answer.body()).stream().flatMap(Reasons::inWords);
                    case "json" -> inJson(text).stream();
                    default -> Stream.of();
                };
        return found.map(Reasons::tidy)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<String> inWords(TransactionError error) {
        String words = Stream.of(error.text(), error.code().map(code -> "(" + code + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Stream.of(words);
    }

    private static Set<String> inJson(String text) {
        Set<String> reasons = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String key = parser.currentName();
                if (token == JsonToken.VALUE_STRING && key != null && KEYS.contains(key.toLowerCase(Locale.ROOT))) {
                    reasons.add(parser.getText());
                }
            }
        } catch (IOException cut) {
            return Set.of();
        }
        return reasons;
    }

    private static String tidy(String reason) {
        String line = reason.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().replaceAll("\\.$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
