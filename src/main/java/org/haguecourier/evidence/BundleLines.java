package org.haguecourier.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A bundle's lines, one after the other; each is an object and says by a key of its own what it is. */
final class BundleLines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> lines;
    private int done;

    private BundleLines(List<String> lines) {
        this.lines = lines;
    }

    /** @param lines all with their line end */
    static BundleLines of(byte[] lines) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(lines))
                    .toString();
            return new BundleLines(
                    text.isEmpty() ? List.of() : List.of(withoutLastEnd(text).split("\n", -1)));
        } catch (CharacterCodingException notUtf8) {
            throw new NotIntactException("The file is not text in UTF-8.");
        }
    }

    private static String withoutLastEnd(String text) {
        return text.substring(0, text.length() - 1);
    }

    /** The next line, which must be of this kind. */
    JsonNode next(String kind) {
        JsonNode line = peek();
        if (!line.has(kind)) {
            throw at("should be of the kind \"" + kind + "\"");
        }
        done++;
        return line;
    }

    boolean isNext(String kind) {
        return peek().has(kind);
    }

    /** The line that {@link #next} has just given, to the letter. */
    String text() {
        return lines.get(done - 1);
    }

    void refuseMore() {
        if (done < lines.size()) {
            done++;
            throw new NotIntactException("Line " + done + " should not be there: the bundle ends before it.");
        }
    }

    /** About the line that {@link #next} has just given. */
    NotIntactException wrong(String what) {
        return new NotIntactException("Line " + done + " " + what + ".");
    }

    private JsonNode peek() {
        if (done == lines.size()) {
            throw at("is missing");
        }
        try {
            JsonNode line = JSON.readTree(lines.get(done));
            if (line.isObject()) {
                return line;
            }
        } catch (JsonProcessingException unreadable) {
            throw at("is no JSON");
        }
        throw at("is no object");
    }

    private NotIntactException at(String what) {
        return new NotIntactException("Line " + (done + 1) + " " + what + ".");
    }
}
