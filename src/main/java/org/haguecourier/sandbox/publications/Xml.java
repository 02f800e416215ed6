package org.haguecourier.sandbox.publications;

import java.io.ByteArrayOutputStream;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes ST.96 elements, each named with its prefix. */
final class Xml {
    private static final Map<String, String> NAMESPACES = Map.of(
            "com", "http://www.wipo.int/standards/XMLSchema/ST96/Common",
            "dgn", "http://www.wipo.int/standards/XMLSchema/ST96/Design");

    /** The writing of an element's children. */
    @FunctionalInterface
    interface Children {
        void write() throws XMLStreamException;
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    byte[] document(String root, Children children) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        start(root);
        writer.writeNamespace("com", NAMESPACES.get("com"));
        writer.writeNamespace("dgn", NAMESPACES.get("dgn"));
        attribute("st96Version", "V7_0");
        children.write();
        writer.writeEndDocument();
        writer.close();
        return bytes.toByteArray();
    }

    void parent(String name, Children children) throws XMLStreamException {
        start(name);
        children.write();
        writer.writeEndElement();
    }

    void leaf(String name, Object value) throws XMLStreamException {
        start(name);
        writer.writeCharacters(value.toString());
        writer.writeEndElement();
    }

    void text(String text) throws XMLStreamException {
        writer.writeCharacters(text);
    }

    /** All attributes of ST.96 are in the common namespace; belongs to the element just begun. */
    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute("com", NAMESPACES.get("com"), name, value);
    }

    private void start(String name) throws XMLStreamException {
        String prefix = name.substring(0, 3);
        writer.writeStartElement(prefix, name.substring(4), NAMESPACES.get(prefix));
    }
}
