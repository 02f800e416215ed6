package org.haguecourier.routing.local;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of our ports a file speaks of. Read from its text, since it has to be known of a file, too, that is no YAML, or that
 * cannot be started: what it was to keep from being sent must not be sent meanwhile.
 */
final class Ports {
    private static final Pattern PORT = Pattern.compile("(?m)^[^#\\n]*\\bdirect:(?://)?(before-submission|alarm)\\b");
    private static final String BEFORE_SUBMISSION = "before-submission";

    private Ports() {}

    static Set<String> in(RouteSet set, Collection<String> names) {
        Set<String> ports = new TreeSet<>();
        for (String name : names) {
            if (set.files().containsKey(name)) {
                Matcher port = PORT.matcher(set.text(name));
                while (port.find()) {
                    ports.add(port.group(1));
                }
            }
        }
        return ports;
    }

    static Set<String> in(RouteSet set) {
        return in(set, set.files().keySet());
    }

    static boolean keepsFromSending(RouteSet set) {
        return in(set).contains(BEFORE_SUBMISSION);
    }
}
