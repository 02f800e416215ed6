package org.haguecourier.hws;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that a document mentions, each with the one value that counts for it. A reader of a syntax walks its
 * document and tells of it in the order in which things stand there.
 */
final class Mentions {
    /** Far deeper than ST.96 goes, far shallower than a document that was made to hurt. */
    static final int DEEPEST = 100;

    /** Where a thing that only wraps others keeps its value, best first: {@code <status><code>...</code></status>}. */
    private static final List<String> INNER = List.of("value", "content", "code", "name", "text");

    /** In order of trust. */
    private enum Place {
        ELEMENT,
        WRAPPER,
        ATTRIBUTE
    }

    private record Mention(String value, Place place, int depth) {
        boolean isBetterThan(Mention other) {
            int byPlace = place.compareTo(other.place);
            return byPlace < 0 || byPlace == 0 && depth < other.depth;
        }
    }

    private final Map<String, Mention> best = new HashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();

    /** The name as it is compared: without prefix, case, hyphens, underscores and other signs. */
    static String canonical(String name) {
        StringBuilder letters = new StringBuilder();
        name.substring(name.lastIndexOf(':') + 1)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    void open(String name) throws IOException {
        if (open.size() >= DEEPEST) {
            throw new IOException("nested deeper than " + DEEPEST);
        }
        wrap();
        open.push(new Frame(canonical(name)));
    }

    /** The name of what is open; an array's elements go by it. */
    String enclosing() {
        return open.isEmpty() ? "" : open.peek().name();
    }

    void text(String part) {
        open.peek().append(part);
    }

    /** What is open says that it has no value, whatever else it carries. */
    void nil() {
        open.peek().nil();
    }

    void attribute(String name, String value) {
        say(frame(name, value), Place.ATTRIBUTE, open.size());
    }

    /** Something with a value that wraps nothing: opened and closed at once. */
    void leaf(String name, String value) {
        wrap();
        say(frame(name, value), Place.ELEMENT, open.size() + 1);
    }

    void close() {
        Frame closed = open.pop();
        int depth = open.size() + 1;
        if (closed.value().isPresent()) {
            say(closed, Place.ELEMENT, depth);
        } else {
            closed.innerValue().ifPresent(value -> mention(closed.name(), new Mention(value, Place.WRAPPER, depth)));
        }
    }

    private void wrap() {
        if (!open.isEmpty()) {
            open.peek().wraps();
        }
    }

    private static Frame frame(String name, String value) {
        Frame frame = new Frame(canonical(name));
        frame.append(value);
        return frame;
    }

    private void say(Frame frame, Place place, int depth) {
        frame.value().ifPresent(value -> {
            mention(frame.name(), new Mention(value, place, depth));
            if (!open.isEmpty()) {
                open.peek().offer(INNER.indexOf(frame.name()), value);
            }
        });
    }

    private void mention(String name, Mention mention) {
        best.merge(name, mention, (first, next) -> next.isBetterThan(first) ? next : first);
    }

    /** The value under the first of these names that is mentioned at all. */
    Optional<String> best(List<String> candidates) {
        return candidates.stream()
                .map(candidate -> best.get(canonical(candidate)))
                .filter(mention -> mention != null)
                .map(Mention::value)
                .findFirst();
    }
}
