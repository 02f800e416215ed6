package org.haguecourier.hws;

import java.util.List;
import java.util.Optional;

import org.haguecourier.settings.Settings;

/**
 * Reads whatever HWS, or somebody in between, has answered. WIPO's guide to the replies is not public, so XML, JSON and
 * plain text are all understood, and the facts are found by name wherever they stand.
 *
 * <p>An import ID decides that a package counts as filed, so what is not whole, or is a page for a browser, says
 * nothing at all: a wrong ID is worse than none. No bytes make this throw.
 */
public final class ReplyReader {
    private final Settings.Reply names;
    private final StatusWords words;

    public ReplyReader(Settings.Reply names) {
        this.names = names;
        this.words = new StatusWords(names);
    }

    public Reply read(Answer answer) {
        String text = BodyText.of(answer);
        if (HtmlPage.isOne(text, answer.contentType())) {
            // Nor is its Location believed: it is not HWS that speaks.
            return Reply.EMPTY;
        }
        Reply reply = fromBody(text, answer.call());
        return reply.importId().isPresent() ? reply : reply.withImportId(LocationHeader.importId(answer));
    }

    private Reply fromBody(String text, Call call) {
        if (text.isEmpty()) {
            return Reply.EMPTY;
        }
        return switch (text.charAt(0)) {
            case '<' -> reply(XmlMentions.of(text));
            case '{', '[' -> reply(JsonMentions.of(text));
            default -> fromText(PlainText.of(text), call);
        };
    }

    private Reply fromText(PlainText text, Call call) {
        Reply keyed = reply(text.lines());
        if (call.hasParcel()) {
            return keyed.importId().isPresent() ? keyed : keyed.withImportId(text.importId());
        }
        // A lone word: which of the two statuses was asked for is the asker's to know.
        Optional<String> word = text.word();
        Reply withStatus = keyed.status().isPresent() ? keyed : keyed.withStatus(word.filter(words::isState));
        return keyed.importStatus().isPresent()
                ? withStatus
                : withStatus.withImportStatus(word.filter(words::meansImportFailed));
    }

    private Reply reply(Mentions mentions) {
        return new Reply(
                mentions.best(names.importId()).filter(Identifiers::isSane),
                line(mentions, names.importStatus()),
                mentions.best(names.serviceRequestNumber()).filter(Identifiers::isSane),
                line(mentions, names.status()),
                line(mentions, names.registrationNumber()),
                line(mentions, names.publicationDate()));
    }

    private static Optional<String> line(Mentions mentions, List<String> candidates) {
        return mentions.best(candidates).map(value -> value.replaceAll("[\\s\\p{Cntrl}]+", " "));
    }
}
