package org.haguecourier.hws;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body without any syntax but, perhaps, {@code key: value} on a line. */
record PlainText(String text) {
    private static final Pattern LINE = Pattern.compile("([^:=]{1,60})[:=](.{1,500})");
    private static final Pattern KEY_AND_VALUE = Pattern.compile("\\p{Alpha}+[:=].+");

    /** Without the quotes, if it is one JSON string. */
    static PlainText of(String text) {
        boolean quoted = text.length() > 2 && text.startsWith("\"") && text.indexOf('"', 1) == text.length() - 1;
        return new PlainText(quoted ? text.substring(1, text.length() - 1).strip() : text);
    }

    Mentions lines() {
        Mentions mentions = new Mentions();
        text.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> mentions.leaf(line.group(1), line.group(2)));
        return mentions;
    }

    /** The whole text, if it can be nothing else: {@code OK} is no ID, nor is {@code error=500}. */
    Optional<String> importId() {
        return Optional.of(text)
                .filter(Identifiers::isSaneAndNoWord)
                .filter(token -> !KEY_AND_VALUE.matcher(token).matches());
    }

    Optional<String> word() {
        return Optional.of(text).filter(word -> word.length() <= 100);
    }
}
