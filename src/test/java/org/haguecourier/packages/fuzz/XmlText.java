package org.haguecourier.packages.fuzz;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** An XML's text, and where in it something can be changed. */
record XmlText(String text) {
    private static final Pattern START = Pattern.compile("<([\\w:]+)((?:\\s[^<>]*)?)>");
    private static final Pattern LEAF = Pattern.compile("(?<=>)[^<>]*(?=</)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s[\\w:]+=(\"[^\"]*\"|'[^']*')");
    private static final Pattern BORDER = Pattern.compile(">");

    /** @param name with its prefix */
    record Span(int from, int to, String name) {}

    XmlText replaced(int from, int to, String other) {
        return new XmlText(text.substring(0, from) + other + text.substring(to));
    }

    /** An element with all that is in it; the whole if there is none. */
    Span element(Dice dice) {
        List<MatchResult> starts = all(START);
        if (starts.isEmpty()) {
            return new Span(0, text.length(), "x");
        }
        MatchResult start = dice.of(starts);
        return new Span(start.start(), endOf(start), start.group(1));
    }

    /** Elements of one name do not lie in one another in what is sent. */
    private int endOf(MatchResult start) {
        String end = "</" + start.group(1) + ">";
        int at = text.indexOf(end, start.end());
        return start.group(2).endsWith("/") || at < 0 ? start.end() : at + end.length();
    }

    Span value(Dice dice) {
        return any(LEAF, dice);
    }

    Span attribute(Dice dice) {
        return any(ATTRIBUTE, dice);
    }

    /** Behind a tag. */
    int place(Dice dice) {
        return any(BORDER, dice).to();
    }

    private Span any(Pattern pattern, Dice dice) {
        List<MatchResult> found = all(pattern);
        if (found.isEmpty()) {
            return new Span(text.length(), text.length(), "");
        }
        MatchResult one = dice.of(found);
        return new Span(one.start(), one.end(), "");
    }

    private List<MatchResult> all(Pattern pattern) {
        return pattern.matcher(text).results().toList();
    }
}
