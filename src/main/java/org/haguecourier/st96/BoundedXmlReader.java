package org.haguecourier.st96;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * A StAX reader that no XML can lead outside this process or make use much memory, whoever pulls at it: JAXB, too,
 * pulls through {@link #next()}.
 */
final class BoundedXmlReader extends StreamReaderDelegate {
    /** ST.96 nests a few dozen deep. */
    static final int DEEPEST = 200;

    /** The parser remembers every name that it meets; the whole of ST.96 has some thousands. */
    private static final int MOST_NAMES = 20_000;

    private static final int LONGEST_VALUE = 1 << 16;

    /**
     * Made for entities of a DTD, which we refuse, these count each {@code &amp;} of the whole document, too. Java 25 would
     * give up at 100,000 of them.
     */
    private static final List<String> WITHOUT_LIMIT =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private final TokenLimitedStream bytes;
    private final XmlEvents events;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int nextDepth;
    private SmallTree tree = SmallTree.NONE;

    private BoundedXmlReader(XMLStreamReader parser, TokenLimitedStream bytes, XmlEvents events) {
        super(parser);
        this.bytes = bytes;
        this.events = events;
    }

    /** Finds the encoding by the rules of XML: the byte order mark, then the declaration. */
    static BoundedXmlReader over(InputStream xml) throws XMLStreamException {
        return over(xml, XmlEvents.UNHEARD);
    }

    /** @param events hears of every event that passes, also of those that JAXB pulls */
    static BoundedXmlReader over(InputStream xml, XmlEvents events) throws XMLStreamException {
        var bytes = new TokenLimitedStream(new DeclaredEncodingStream(xml));
        return new BoundedXmlReader(strictFactory().createXMLStreamReader(bytes), bytes, events);
    }

    /** The JDK's own parser by name: another one on the class path would bring other limits. */
    private static XMLInputFactory strictFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.cdataChunkSize", LONGEST_VALUE);
        WITHOUT_LIMIT.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to " + systemId + " outside itself");
        });
        return factory;
    }

    /** Of the element that the reader stands on, 1 for the root. */
    int depth() {
        return depth;
    }

    @Override
    public int next() throws XMLStreamException {
        bytes.nextToken();
        int event = super.next();
        depth = nextDepth;
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> startElement();
            case XMLStreamConstants.END_ELEMENT -> nextDepth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.take(getTextLength());
            case XMLStreamConstants.DTD ->
                throw refused(XmlFault.Kind.DOCTYPE, "it has a document type declaration (DOCTYPE)");
            default -> {
                // comments, processing instructions and spaces are bounded by the length of a token
            }
        }
        events.passed(event, this);
        return event;
    }

    private void startElement() throws XMLStreamException {
        bytes.enterRoot();
        depth = ++nextDepth;
        if (depth > DEEPEST) {
            throw refused(XmlFault.Kind.TOO_COMPLEX, "its elements are nested deeper than " + DEEPEST);
        }
        tree.take(1);
        names.add(getPrefix() + ":" + getLocalName());
        for (int i = 0; i < getAttributeCount(); i++) {
            names.add(getAttributePrefix(i) + ":" + getAttributeLocalName(i));
            if (getAttributeValue(i).length() > LONGEST_VALUE) {
                throw refused(XmlFault.Kind.TOO_COMPLEX, "an attribute is longer than " + LONGEST_VALUE);
            }
        }
        for (int i = 0; i < getNamespaceCount(); i++) {
            names.add(getNamespacePrefix(i) + "=" + getNamespaceURI(i));
        }
        if (names.size() > MOST_NAMES) {
            throw refused(XmlFault.Kind.TOO_COMPLEX, "it uses more than " + MOST_NAMES + " different names");
        }
    }

    /** Where the parser is, counted from 1: the end of the tag that the reader stands on. */
    int line() {
        return Math.max(0, getLocation().getLineNumber());
    }

    boolean isAt(QName element) {
        return getLocalName().equals(element.getLocalPart())
                && element.getNamespaceURI().equals(getNamespaceURI());
    }

    /** Until {@link #leaveSmallTree}, the elements and texts that pass are counted, since somebody keeps them. */
    void enterSmallTree() {
        tree = new SmallTree();
    }

    void leaveSmallTree() {
        tree = SmallTree.NONE;
    }

    /** All text up to the end tag, which the reader then stands on; the parser's own would grow without a bound. */
    @Override
    public String getElementText() throws XMLStreamException {
        int own = depth;
        var text = new StringBuilder();
        enterSmallTree();
        while (next() != XMLStreamConstants.END_ELEMENT || depth > own) {
            if (isCharacters()) {
                text.append(getText());
            }
        }
        leaveSmallTree();
        return text.toString();
    }

    static XMLStreamException refused(XmlFault.Kind kind, String message) {
        return new XMLStreamException(message, new XmlRefusedException(kind, message));
    }
}
