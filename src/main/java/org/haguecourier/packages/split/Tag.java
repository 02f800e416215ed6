package org.haguecourier.packages.split;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start tag's name, and the namespaces that it declares.
 *
 * @param name with its prefix, as written
 * @param namespaces by prefix, the default one by the empty prefix
 */
record Tag(String name, Map<String, String> namespaces) {
    private static final Pattern START = Pattern.compile("<([^\\s/>]++)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s++([^\\s=/>]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");
    private static final Pattern END = Pattern.compile("\\s*+/?>");
    private static final String DECLARATION = "xmlns";

    static Tag of(String text) throws IOException {
        Matcher matcher = START.matcher(text);
        if (!matcher.lookingAt()) {
            throw new UnfitXmlException("The XML cannot be split: a tag has no name.");
        }
        String name = matcher.group(1);
        Map<String, String> namespaces = new HashMap<>();
        matcher.region(matcher.end(), text.length()).usePattern(ATTRIBUTE);
        while (matcher.lookingAt()) {
            String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            note(matcher.group(1), value, namespaces);
            matcher.region(matcher.end(), text.length());
        }
        if (!matcher.usePattern(END).matches()) {
            throw new UnfitXmlException("The XML cannot be split: the attributes of a tag cannot be told apart.");
        }
        return new Tag(name, namespaces);
    }

    private static void note(String attribute, String value, Map<String, String> namespaces) throws IOException {
        boolean isDefault = attribute.equals(DECLARATION);
        if (!isDefault && !attribute.startsWith(DECLARATION + ":")) {
            return;
        }
        if (value.indexOf('&') >= 0) {
            throw new UnfitXmlException(
                    "The XML cannot be split: a namespace is written with an entity. Write it plainly.");
        }
        namespaces.put(isDefault ? "" : attribute.substring(DECLARATION.length() + 1), value);
    }

    String prefix() {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    String localName() {
        return name.substring(name.indexOf(':') + 1);
    }
}
