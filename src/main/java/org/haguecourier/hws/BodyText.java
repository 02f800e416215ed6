package org.haguecourier.hws;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body as text, without byte order mark and the white space around it. */
final class BodyText {
    /** A status reply has a few kilobytes; what is larger than this is something else, and is not read at all. */
    static final int LARGEST = 4 << 20;

    private static final Pattern DECLARED =
            Pattern.compile("(?:encoding|charset)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private BodyText() {}

    static String of(Answer answer) {
        byte[] body = answer.body();
        if (body.length > LARGEST) {
            return "";
        }
        String text = decoded(body, answer.contentType().orElse(""));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }

    /** The bytes are believed before any label: UTF-16 gives itself away, and little else passes for UTF-8. */
    private static String decoded(byte[] body, String contentType) {
        Optional<Charset> wide = utf16(body);
        if (wide.isPresent()) {
            return new String(body, wide.get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(body, declared(body, contentType));
        }
    }

    private static Optional<Charset> utf16(byte[] body) {
        if (body.length < 2) {
            return Optional.empty();
        }
        int start = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        if (start == 0xFEFF || start > 0 && start <= 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return start == 0xFFFE || start > 0 && (start & 0xFF) == 0
                ? Optional.of(StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static Charset declared(byte[] body, String contentType) {
        String head = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1);
        String xmlDeclaration = head.startsWith("<?xml") && head.contains("?>") ? head.split("\\?>", 2)[0] : "";
        Matcher named = DECLARED.matcher(xmlDeclaration + " " + contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.ISO_8859_1;
        } catch (IllegalArgumentException unknownName) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
