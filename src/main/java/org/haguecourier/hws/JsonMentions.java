package org.haguecourier.hws;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Walks JSON; what is not one whole document mentions nothing. */
final class JsonMentions {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Mentions.DEEPEST)
                    .build())
            .build();

    private JsonMentions() {}

    static Mentions of(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return walked(parser);
        } catch (IOException unreadable) {
            return new Mentions();
        }
    }

    private static Mentions walked(JsonParser parser) throws IOException {
        Mentions mentions = new Mentions();
        parser.nextToken();
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                mentions.open(name(parser, mentions));
                depth++;
            } else if (token.isStructEnd()) {
                mentions.close();
                depth--;
            } else if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                mentions.leaf(name(parser, mentions), parser.getText());
            }
        } while (depth > 0 && parser.nextToken() != null);
        if (depth > 0 || parser.nextToken() != null) {
            throw new IOException("not one whole document");
        }
        return mentions;
    }

    private static String name(JsonParser parser, Mentions mentions) throws IOException {
        String key = parser.currentName();
        return key == null ? mentions.enclosing() : key;
    }
}
