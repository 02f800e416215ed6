package org.haguecourier.routing.ports;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.haguecourier.files.Printable;
import org.haguecourier.hws.Call;

/** What {@code direct:hws} is called with: a call of ours as it is, or a path of an integrator's, which becomes a GET and nothing else. */
public final class Question {
    private static final String LETTER = "(?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})";
    private static final Pattern PATH = Pattern.compile("(?:/" + LETTER + "+)+/?(?:\\?(?:" + LETTER + "|[/?])*)?");
    private static final Pattern ENCODED_DOT = Pattern.compile("%2[Ee]");
    private static final Pattern BORDER = Pattern.compile("/|%2[Ff]|%5[Cc]");
    private static final int LONGEST = 4_000;

    public Call of(Object body) {
        if (body instanceof Call ours) {
            return ours;
        }
        String path = body instanceof String text ? text.strip() : "";
        if (path.length() > LONGEST || !PATH.matcher(path).matches() || climbs(path)) {
            throw new IllegalArgumentException(
                    "\"" + shown(body) + "\" cannot be asked of HWS. The body of direct:hws is a"
                            + " path below hws.api.base-url, percent-encoded where it needs to be, for example /pingMe");
        }
        return Call.get(path);
    }

    /** A server, or a proxy on the way, may take an encoded dot or slash for a plain one. */
    private static boolean climbs(String path) {
        String plain = ENCODED_DOT.matcher(path.split("\\?", 2)[0]).replaceAll(".");
        return Arrays.stream(BORDER.split(plain)).anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String shown(Object body) {
        String text = Printable.text(body);
        return text.length() <= 200 ? text : text.substring(0, 200) + " ...";
    }
}
