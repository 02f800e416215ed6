package org.haguecourier.routing.ports;

import java.util.regex.Pattern;

import org.haguecourier.files.Printable;
import org.haguecourier.hws.Call;

/** What {@code direct:hws} is called with: a call of ours as it is, or a path of an integrator's, which becomes a GET and nothing else. */
public final class Question {
    private static final Pattern PATH = Pattern.compile(
            "/[A-Za-z0-9._~!$&'()*+,;=:@%-]+(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)*/?(\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

    public Call of(Object body) {
        if (body instanceof Call ours) {
            return ours;
        }
        String path = body instanceof String text ? text.strip() : "";
        boolean climbs = path.contains("/../") || path.endsWith("/..") || path.contains("/./");
        if (!PATH.matcher(path).matches() || climbs) {
            throw new IllegalArgumentException(
                    "\"" + Printable.text(body) + "\" cannot be asked of HWS. The body of direct:hws is a"
                            + " path below hws.api.base-url, percent-encoded where it needs to be, for example /pingMe");
        }
        return Call.get(path);
    }
}
