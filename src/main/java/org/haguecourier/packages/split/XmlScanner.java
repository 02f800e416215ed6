package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts an XML that has been found well-formed into tags and the pieces between them, which together are the whole, to the
 * character. A tag is one piece; comments, CDATA sections and instructions count as text, and text comes in small pieces.
 */
final class XmlScanner {
    enum Kind {
        TEXT,
        START,
        /** Start and end in one. */
        EMPTY,
        END
    }

    private static final int PIECE = 1 << 13;
    private static final int LONGEST_TAG = 1 << 20;

    private final Reader xml;
    private final char[] buffer = new char[PIECE];
    private int position;
    private int limit;
    private final StringBuilder piece = new StringBuilder();
    private Kind kind;
    private Section section;
    private int matched;

    XmlScanner(Reader xml) {
        this.xml = xml;
    }

    Kind kind() {
        return kind;
    }

    String piece() {
        return piece.toString();
    }

    /** False at the end of the XML. */
    boolean next() throws IOException {
        piece.setLength(0);
        kind = Kind.TEXT;
        if (section != null) {
            readSection();
        } else if (!hasMore()) {
            return false;
        } else if (buffer[position] == '<') {
            readMarkup();
        } else {
            readText();
        }
        return true;
    }

    private void readText() throws IOException {
        while (piece.length() < PIECE && hasMore() && buffer[position] != '<') {
            take();
        }
    }

    private void readMarkup() throws IOException {
        take();
        switch (coming()) {
            case '?' -> open(Section.INSTRUCTION);
            case '!' -> readDeclared();
            default -> readTag();
        }
    }

    private void readDeclared() throws IOException {
        take();
        open(coming() == '[' ? Section.CDATA : Section.COMMENT);
    }

    private void open(Section opened) throws IOException {
        String left = opened.opening().substring(piece.length() - 1);
        for (int i = 0; i < left.length(); i++) {
            if (take() != left.charAt(i)) {
                throw unexpected("\"" + piece + "\"");
            }
        }
        section = opened;
        matched = 0;
        readSection();
    }

    private void readSection() throws IOException {
        while (section != null && piece.length() < PIECE) {
            matched = section.matched(matched, take());
            if (section.isClosed(matched)) {
                section = null;
            }
        }
    }

    private void readTag() throws IOException {
        char quote = 0;
        char last = take();
        while (quote != 0 || last != '>') {
            if (quote == 0 && last == '<' || piece.length() > LONGEST_TAG) {
                throw unexpected("a tag without an end");
            }
            if (quote == 0 && (last == '"' || last == '\'')) {
                quote = last;
            } else if (last == quote) {
                quote = 0;
            }
            last = take();
        }
        boolean empty = piece.charAt(piece.length() - 2) == '/';
        kind = piece.charAt(1) == '/' ? Kind.END : empty ? Kind.EMPTY : Kind.START;
    }

    private char take() throws IOException {
        char next = coming();
        position++;
        piece.append(next);
        return next;
    }

    private char coming() throws IOException {
        if (!hasMore()) {
            throw unexpected("its end");
        }
        return buffer[position];
    }

    private boolean hasMore() throws IOException {
        while (position == limit) {
            position = 0;
            limit = Math.max(0, xml.read(buffer, 0, buffer.length));
            if (limit == 0) {
                return false;
            }
        }
        return true;
    }

    private static IOException unexpected(String what) {
        return new UnfitXmlException("The XML cannot be split: " + what + " stands where it must not.");
    }
}
