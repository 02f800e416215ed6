package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.xml.namespace.QName;

import org.haguecourier.st96.St96;

/** The open elements: by name where something is looked for, elsewhere only how many there are. */
final class ElementPath {
    /** The total within a count of the header's bag of counts. */
    static final int DEEPEST = 5;

    private static final int SECTIONS = 2;

    private final List<QName> names = new ArrayList<>();
    private final List<Map<String, String>> scopes =
            new ArrayList<>(List.of(Map.of("xml", "http://www.w3.org/XML/1998/namespace", "", "")));
    private int depth;

    int depth() {
        return depth;
    }

    void open(String startTag) throws IOException {
        depth++;
        if (depth <= SECTIONS || isNamedHere()) {
            Tag tag = Tag.of(startTag);
            Map<String, String> scope = scopeOf(tag);
            String namespace = scope.get(tag.prefix());
            if (namespace == null) {
                throw new UnfitXmlException("The XML cannot be split: the prefix of a tag is not declared.");
            }
            scopes.add(scope);
            names.add(new QName(namespace, tag.localName()));
        }
    }

    private boolean isNamedHere() {
        return depth <= DEEPEST && names.get(SECTIONS - 1).equals(St96.HEADER);
    }

    private Map<String, String> scopeOf(Tag tag) {
        Map<String, String> outer = scopes.get(scopes.size() - 1);
        if (tag.namespaces().isEmpty()) {
            return outer;
        }
        Map<String, String> scope = new HashMap<>(outer);
        scope.putAll(tag.namespaces());
        return scope;
    }

    void close() throws IOException {
        if (depth == 0) {
            throw new UnfitXmlException("The XML cannot be split: an end tag stands behind its last element.");
        }
        if (names.size() == depth) {
            names.remove(depth - 1);
            scopes.remove(depth);
        }
        depth--;
    }

    boolean is(List<QName> path) {
        return depth == path.size() && names.equals(path);
    }
}
