package org.haguecourier.hws;

/** What to call the file that keeps an answer: by what it is, whatever it is said to be. */
public final class BodyKind {
    private BodyKind() {}

    public static String of(Answer answer) {
        String text = BodyText.of(answer);
        if (HtmlPage.isOne(text, answer.contentType())) {
            return "txt";
        }
        if (text.startsWith("<")) {
            return "xml";
        }
        return text.startsWith("{") || text.startsWith("[") ? "json" : "txt";
    }
}
