package org.haguecourier.sandbox.filing;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through a package's XML once. */
final class TransactionReader {
    private static final String COMMON = "http://www.wipo.int/standards/XMLSchema/ST96/Common";
    /** Root, bag, transaction: what stands directly below them is the transaction's own. */
    private static final int TRANSACTION_DEPTH = 3;

    private final XMLStreamReader xml;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Optional<String>> documents = new ArrayList<>();
    private final Map<String, String> facts = new HashMap<>();
    private String root = "";
    private Optional<String> version = Optional.empty();
    private Optional<String> category = Optional.empty();

    private TransactionReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Transaction read(InputStream in) throws XMLStreamException {
        // The JDK's own parser, whatever else lies on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new TransactionReader(factory.createXMLStreamReader(in)).read();
    }

    private Transaction read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a DTD is not allowed");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end();
                default -> {}
            }
        }
        return new Transaction(
                root,
                version,
                List.copyOf(kinds),
                List.copyOf(files),
                List.copyOf(documents),
                fact("HagueGenericOfficeCommunicationCategory"),
                fact("OfficeReferenceIdentifier"),
                fact("InternationalRegistrationNumber"));
    }

    private void start() {
        String name = xml.getLocalName();
        if (path.isEmpty()) {
            root = "{" + xml.getNamespaceURI() + "}" + name;
            version = Optional.ofNullable(xml.getAttributeValue(COMMON, "st96Version"));
        } else if ("HagueOfficeToIBBag".equals(path.peek())) {
            kinds.add(name);
        } else if ("DocumentIncluded".equals(name)) {
            category = Optional.empty();
        }
        path.push(name);
        text.setLength(0);
    }

    private void end() {
        String value = text.toString().strip();
        text.setLength(0);
        String name = path.pop();
        if ("DocumentIncluded".equals(name)) {
            documents.add(category);
        } else if ("DocumentKindCategory".equals(name) && !value.isEmpty()) {
            category = Optional.of(value);
        } else if ("FileName".equals(name) && COMMON.equals(xml.getNamespaceURI())) {
            files.add(value);
        } else if (path.size() == TRANSACTION_DEPTH && !value.isEmpty()) {
            facts.putIfAbsent(name, value);
        }
    }

    private Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
