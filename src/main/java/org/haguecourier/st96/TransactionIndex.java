package org.haguecourier.st96;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Names every transaction of an Office's XML, however many there are, in one pass and in constant memory. */
public final class TransactionIndex {
    private final BoundedXmlReader xml;
    private final Consumer<Line> found;
    private boolean inTransactions;
    private QName name;
    private String officeReference;
    private String genericCategory;

    /** One transaction. */
    public record Line(QName name, Optional<String> genericCategory, Optional<String> officeReference) {}

    private TransactionIndex(BoundedXmlReader xml, Consumer<Line> found) {
        this.xml = xml;
        this.found = found;
    }

    /** @return why the reading ended early */
    public static Optional<XmlFault> read(InputStream bytes, Consumer<Line> found) {
        BoundedXmlReader xml = null;
        try {
            xml = BoundedXmlReader.over(bytes);
            new TransactionIndex(xml, found).readDocument();
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException stopped) {
            return Optional.of(XmlFault.of(stopped, xml == null ? null : xml.getLocation()));
        }
    }

    private void readDocument() throws XMLStreamException {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                readElement();
            }
            xml.next();
        }
        tell();
    }

    /** Leaves the reader on an end tag or where it was. */
    private void readElement() throws XMLStreamException {
        if (xml.depth() == TransactionReader.DEPTH - 1) {
            inTransactions = xml.isAt(St96.TRANSACTIONS);
        } else if (inTransactions && xml.depth() == TransactionReader.DEPTH) {
            tell();
            name = xml.getName();
        } else if (name != null && xml.depth() == TransactionReader.DEPTH + 1) {
            if (xml.isAt(St96.OFFICE_REFERENCE)) {
                officeReference = xml.getElementText();
            } else if (xml.isAt(St96.GENERIC_CATEGORY)) {
                genericCategory = xml.getElementText();
            }
        }
    }

    private void tell() {
        if (name != null) {
            found.accept(new Line(name, Words.of(genericCategory), Words.of(officeReference)));
        }
        name = null;
        officeReference = null;
        genericCategory = null;
    }
}
