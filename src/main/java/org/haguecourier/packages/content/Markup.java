package org.haguecourier.packages.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the languages with angle brackets a file's first characters are written in. */
final class Markup {
    private static final Pattern BEGINNING = Pattern.compile("\\s*+<[?!\\p{L}_]");
    private static final Pattern NAME = Pattern.compile("<(?:[\\w.-]++:)?(\\p{L}[\\w.-]*+)");
    private static final Pattern WEB_PAGE = Pattern.compile("\\s*+<!doctype\\s++html\\b", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Markup() {}

    static Optional<Kind> kindOf(byte[] head) {
        String text = decoded(head);
        return BEGINNING.matcher(text).lookingAt() ? Optional.of(kindOf(text)) : Optional.empty();
    }

    /** By the first element; a declaration, a comment or a document type before it begin with other signs. */
    private static Kind kindOf(String text) {
        Matcher first = NAME.matcher(text);
        String name = first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "";
        if (name.equals("svg")) {
            return Kind.SVG;
        }
        return name.equals("html") || WEB_PAGE.matcher(text).lookingAt() ? Kind.HTML : Kind.XML;
    }

    /** The file may be cut within a character, or be no text at all: such bytes become replacement characters. */
    static String decoded(byte[] head) {
        String text = new String(head, encoding(head));
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset encoding(byte[] head) {
        int firstTwo = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (firstTwo) {
            case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
            case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
