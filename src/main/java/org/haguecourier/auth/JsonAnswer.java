package org.haguecourier.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON object from an answer, or says what was sent in its place. The Content-Type is not asked: what parses is
 * JSON, whatever a proxy has labelled it.
 */
final class JsonAnswer {
    private static final int DEEPEST = 32;
    /** Two keys of one name are refused: readers on the way may each have believed another one. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonAnswer() {}

    static JsonNode object(ServerAnswer answer) throws NoTokenException {
        if (answer.isTooLong()) {
            throw refusal(answer, "an answer longer than " + ServerAnswer.LONGEST / 1024 + " KiB");
        }
        Optional<JsonNode> object = parsed(answer);
        if (object.isPresent()) {
            return object.get();
        }
        throw refusal(answer, instead(new String(answer.body(), StandardCharsets.UTF_8).strip()));
    }

    /** For answers that may be JSON, as an error's body. */
    static Optional<JsonNode> parsed(ServerAnswer answer) {
        try {
            return Optional.ofNullable(JSON.readTree(answer.body())).filter(JsonNode::isObject);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static String instead(String text) {
        if (text.isEmpty()) {
            return "an empty answer";
        }
        if (text.startsWith("<")) {
            return "a web page instead of JSON, as a captive portal or a proxy on the way does";
        }
        return "something that is not one whole JSON object, or one that is nested too deep";
    }

    private static NoTokenException refusal(ServerAnswer answer, String sent) {
        return new NoTokenException("No token: " + answer.from() + " sent " + sent + ".");
    }
}
