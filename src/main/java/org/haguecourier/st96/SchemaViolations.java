package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The first violations of a schema in one XML, and how many there are. */
final class SchemaViolations implements ErrorHandler {
    private static final int MOST_KEPT = 20;

    /** To put a violation into words takes much longer than to read what is right. */
    private static final int MOST_COUNTED = 10_000;

    /** They say of a value that it is wrong, when a violation at the same place has just said why. */
    private static final Set<String> ECHOES = Set.of("cvc-type.3.1.3", "cvc-complex-type.2.2");

    /** An echo as well, but the only one to name the attribute. */
    private static final String ATTRIBUTE_ECHO = "cvc-attribute.3";

    private final List<SchemaViolation> first = new ArrayList<>();
    private String element = "";
    private long count;
    private int lastLine;
    private int lastColumn;

    /** From here on it is this element whose start or end is looked at. */
    void at(String element) {
        this.element = element;
    }

    List<SchemaViolation> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }

    @Override
    public void error(SAXParseException violation) throws SAXException {
        boolean samePlace =
                count > 0 && violation.getLineNumber() == lastLine && violation.getColumnNumber() == lastColumn;
        lastLine = violation.getLineNumber();
        lastColumn = violation.getColumnNumber();
        String code = SchemaText.codeOf(violation);
        if (samePlace && code.equals(ATTRIBUTE_ECHO)) {
            amendLast(violation);
        } else if (!samePlace || !ECHOES.contains(code)) {
            add(violation);
        }
    }

    private void add(SAXParseException violation) throws SAXException {
        if (count == MOST_COUNTED) {
            throw new SAXException("It has more than " + MOST_COUNTED + " faults. Correct the first ones.");
        }
        if (++count <= MOST_KEPT) {
            first.add(new SchemaViolation(lastLine, lastColumn, element, SchemaText.of(violation)));
        }
    }

    private void amendLast(SAXParseException echo) {
        if (count <= MOST_KEPT) {
            int last = first.size() - 1;
            first.set(last, first.get(last).andAlso(SchemaText.of(echo)));
        }
    }

    @Override
    public void warning(SAXParseException harmless) {}

    @Override
    public void fatalError(SAXParseException stopped) throws SAXParseException {
        throw stopped;
    }
}
