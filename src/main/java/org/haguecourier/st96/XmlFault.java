package org.haguecourier.st96;

import java.util.stream.Stream;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/**
 * Why the reading of an XML ended before its end.
 *
 * @param line counted from 1, or 0 where it is not known; so is the column
 */
public record XmlFault(Kind kind, int line, int column, String message) {
    public enum Kind {
        NOT_WELL_FORMED,
        DOCTYPE,
        TOO_COMPLEX
    }

    private static final String LEAD = "Message: ";

    /** From Java 24 on the parser is stricter than we are about depth and attributes. */
    private static final String JDKS_OWN_LIMIT = "JAXP000100";

    /** @param reached where the reader stands, in case that the exception does not know */
    static XmlFault of(Exception exception, Location reached) {
        XmlRefusedException refusal = firstCause(exception, XmlRefusedException.class);
        if (refusal != null) {
            return at(reached, refusal.kind(), refusal.getMessage());
        }
        XMLStreamException parsing = firstCause(exception, XMLStreamException.class);
        if (parsing != null) {
            String message = withoutLead(parsing);
            return at(
                    parsing.getLocation() == null ? reached : parsing.getLocation(),
                    message.startsWith(JDKS_OWN_LIMIT) ? Kind.TOO_COMPLEX : Kind.NOT_WELL_FORMED,
                    message);
        }
        return at(reached, Kind.NOT_WELL_FORMED, "the parser gave up here.");
    }

    private static <E> E firstCause(Throwable thrown, Class<E> wanted) {
        return Stream.iterate(thrown, cause -> cause != null, XmlFault::causeOf)
                .limit(20)
                .filter(wanted::isInstance)
                .map(wanted::cast)
                .findFirst()
                .orElse(null);
    }

    /** StAX keeps the cause to itself, outside of Java's chain of causes. */
    private static Throwable causeOf(Throwable thrown) {
        return thrown instanceof XMLStreamException parsing && parsing.getNestedException() != null
                ? parsing.getNestedException()
                : thrown.getCause();
    }

    private static XmlFault at(Location place, Kind kind, String message) {
        return place == null
                ? new XmlFault(kind, 0, 0, message)
                : new XmlFault(kind, Math.max(0, place.getLineNumber()), Math.max(0, place.getColumnNumber()), message);
    }

    /** The JDK's parser repeats the place in front of the message. */
    private static String withoutLead(XMLStreamException exception) {
        String message = String.valueOf(exception.getMessage());
        int start = message.indexOf(LEAD);
        return start < 0 ? message : message.substring(start + LEAD.length());
    }
}
