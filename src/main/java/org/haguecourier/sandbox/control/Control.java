package org.haguecourier.sandbox.control;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.haguecourier.sandbox.authorization.AccessTokens;
import org.haguecourier.sandbox.filing.Fates;
import org.haguecourier.sandbox.filing.PostBook;
import org.haguecourier.sandbox.filing.ServiceRequests;
import org.haguecourier.sandbox.filing.SheetPrinter;
import org.haguecourier.sandbox.misbehaviour.Mischief;
import org.haguecourier.sandbox.publications.Publications;
import org.haguecourier.sandbox.wire.Reply;
import org.haguecourier.sandbox.wire.Request;

/** Answers below /control; needs no token. */
public final class Control {
    private static final int LONGEST_CALL = 16 * 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mischief mischief;
    private final Fates fates;
    private final SheetPrinter printer;
    private final ServiceRequests requests;
    private final Publications publications;
    private final PostBook book;
    private final AccessTokens tokens;

    public Control(
            Mischief mischief,
            Fates fates,
            SheetPrinter printer,
            ServiceRequests requests,
            Publications publications,
            PostBook book,
            AccessTokens tokens) {
        this.mischief = mischief;
        this.fates = fates;
        this.printer = printer;
        this.requests = requests;
        this.publications = publications;
        this.book = book;
        this.tokens = tokens;
    }

    public Reply answer(Request request) throws IOException {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /control" -> json(200, state());
                case "DELETE /control" -> clear();
                case "GET /control/posts" -> json(200, posts());
                case "GET /control/publications" -> json(200, pulls());
                case "POST /control/misbehave" -> misbehave(body(request));
                case "POST /control/fate" -> decideFate(body(request));
                case "POST /control/replies" -> changeReplies(body(request));
                case "POST /control/publications" -> orderPublication(body(request));
                default -> throw new UnknownWordException("Unknown call: " + request.method() + " " + request.path());
            };
        } catch (UnknownWordException unknown) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("error", unknown.getMessage());
            answer.put("known", Vocabulary.known());
            return json(400, answer);
        }
    }

    private Reply misbehave(JsonNode json) throws IOException, UnknownWordException {
        if (Vocabulary.REVOKE_TOKENS.equals(json.path("do").asText())) {
            Vocabulary.onlyKnows(json, "do");
            tokens.revokeAll();
        } else {
            mischief.order(Vocabulary.misbehaviour(json));
        }
        return json(200, state());
    }

    private Reply decideFate(JsonNode json) throws IOException, UnknownWordException {
        fates.decide(json.path("officeReference").asText(), Vocabulary.fate(json));
        return json(200, state());
    }

    private Reply changeReplies(JsonNode json) throws IOException, UnknownWordException {
        Vocabulary.onlyKnows(json, "format", "awkwardIds");
        if (json.has("format")) {
            printer.use(Vocabulary.format(json.path("format")));
        }
        if (json.has("awkwardIds")) {
            requests.makeIdsAwkward(json.path("awkwardIds").asBoolean());
        }
        return json(200, state());
    }

    private Reply orderPublication(JsonNode json) throws IOException, UnknownWordException {
        publications.order(Vocabulary.publicationOrder(json));
        return json(200, state());
    }

    /** How replies look is no misbehaviour, and stays. */
    private Reply clear() throws IOException {
        mischief.clear();
        fates.clear();
        publications.clear();
        return json(200, state());
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("misbehaviours", mischief.standing().stream().map(Listing::of).toList());
        state.put("fates", Listing.of(fates.decided()));
        state.put(
                "publications", publications.orders().stream().map(Listing::of).toList());
        state.put("format", Vocabulary.label(printer.format()));
        state.put("awkwardIds", requests.areIdsAwkward());
        return state;
    }

    private List<Map<String, Object>> posts() {
        return book.posts().stream().map(Listing::of).toList();
    }

    private List<Map<String, Object>> pulls() {
        return publications.pulls().stream().map(Listing::of).toList();
    }

    private static JsonNode body(Request request) throws IOException, UnknownWordException {
        return Vocabulary.object(request.body().text(LONGEST_CALL));
    }

    private static Reply json(int status, Object body) throws IOException {
        return Reply.of(
                status,
                "application/json;charset=UTF-8",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(body));
    }
}
