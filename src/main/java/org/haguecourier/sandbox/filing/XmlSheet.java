package org.haguecourier.sandbox.filing;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A {@link Sheet} in the manner of ST.96. The standard has no elements for an import or a service request, so their
 * names here are our guess at WIPO's "minor extensions"; errors are ST.96's own TransactionErrorBag.
 */
final class XmlSheet {
    private static final Map<String, String> NAMESPACES = Map.of(
            "com", "http://www.wipo.int/standards/XMLSchema/ST96/Common",
            "dgn", "http://www.wipo.int/standards/XMLSchema/ST96/Design");

    private final XMLStreamWriter xml;

    private XmlSheet(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] bytes(Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new XmlSheet(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8")).write(sheet);
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private void write(Sheet sheet) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start(sheet.root());
        xml.writeNamespace("com", NAMESPACES.get("com"));
        xml.writeNamespace("dgn", NAMESPACES.get("dgn"));
        xml.writeAttribute("com", NAMESPACES.get("com"), "st96Version", "V7_0");
        for (Sheet.Field field : sheet.fields()) {
            element(field.element(), field.value());
        }
        if (!sheet.defects().isEmpty()) {
            writeErrors(sheet.defects());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void writeErrors(List<Defect> defects) throws XMLStreamException {
        start("com:TransactionErrorBag");
        for (Defect defect : defects) {
            start("com:TransactionError");
            element("com:TransactionErrorCode", defect.code());
            element("com:TransactionErrorText", defect.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        String prefix = name.substring(0, 3);
        xml.writeStartElement(prefix, name.substring(4), NAMESPACES.get(prefix));
    }
}
