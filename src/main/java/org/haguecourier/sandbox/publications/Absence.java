package org.haguecourier.sandbox.publications;

import org.haguecourier.sandbox.wire.Content;
import org.haguecourier.sandbox.wire.Reply;

/** What there is in place of a publication; the guide does not say what it looks like. */
final class Absence {
    private Absence() {}

    static Reply of(String word) {
        return switch (word) {
            case "empty" -> Reply.of(200, "application/zip", Content.NONE);
            case "204" -> Reply.empty(204);
            case "202" -> Reply.text(202, "text/plain", "The publication for this week is being generated.");
            case "425" -> Reply.text(425, "text/plain", "It is too early for the publication of this week.");
            case "403" -> Reply.text(403, "text/plain", "This publication is for examining Offices only.");
            default -> Reply.text(404, "text/plain", "There is no publication for this week.");
        };
    }
}
