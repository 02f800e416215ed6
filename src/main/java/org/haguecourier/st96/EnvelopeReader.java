package org.haguecourier.st96;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import jakarta.xml.bind.JAXBException;

/** Reads an Office's XML in one pass and in constant memory, however large and however hostile it is. */
public final class EnvelopeReader {
    private static final int MOST_NAMED = 20;

    private final Optional<SchemaValidation> validation;
    private BoundedXmlReader xml;
    private QName root;
    private String version;
    private String schemaLocation;
    private final List<Section> sections = new ArrayList<>();
    private OfficeTransactionHeader header;
    private boolean inTransactions;
    private final List<QName> transactions = new ArrayList<>();
    private long transactionCount;
    private TransactionReader first;

    private EnvelopeReader(Optional<SchemaFolder> schemas) {
        this.validation = schemas.map(SchemaValidation::new);
    }

    /** Never throws: what hinders the reading is told in the envelope, beside what was read until then. */
    public static Envelope read(InputStream xml) {
        return read(xml, Optional.empty());
    }

    /** In the same pass it is held against the schema of its version. */
    public static Envelope read(InputStream xml, Optional<SchemaFolder> schemas) {
        return new EnvelopeReader(schemas).readAll(xml);
    }

    private Envelope readAll(InputStream bytes) {
        try {
            xml = BoundedXmlReader.over(
                    bytes, validation.<XmlEvents>map(onlooker -> onlooker).orElse(XmlEvents.UNHEARD));
            readDocument();
            return envelope(Optional.empty());
        } catch (XMLStreamException | JAXBException | RuntimeException stopped) {
            return envelope(Optional.of(XmlFault.of(stopped, xml == null ? null : xml.getLocation())));
        }
    }

    private Envelope envelope(Optional<XmlFault> fault) {
        return new Envelope(
                Optional.ofNullable(root),
                Words.of(version),
                Words.of(schemaLocation),
                List.copyOf(sections),
                Optional.ofNullable(header),
                List.copyOf(transactions),
                transactionCount,
                Optional.ofNullable(first).map(TransactionReader::notes).map(TransactionNotes::sum),
                validation.map(SchemaValidation::verdict).orElse(SchemaVerdict.NONE),
                fault);
    }

    /** Each branch moves the reader on by itself: JAXB leaves it behind the element that it has read. */
    private void readDocument() throws XMLStreamException, JAXBException {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                xml.next();
            } else {
                switch (xml.depth()) {
                    case 1 -> readRoot();
                    case 2 -> readSection();
                    case TransactionReader.DEPTH -> readTransaction();
                    default -> readWithinTransaction();
                }
            }
        }
    }

    private void readRoot() throws XMLStreamException {
        root = xml.getName();
        version = xml.getAttributeValue(St96.COM, "st96Version");
        schemaLocation = xml.getAttributeValue(St96.XSI, "schemaLocation");
        xml.next();
    }

    private void readSection() throws XMLStreamException, JAXBException {
        boolean known = St96.OFFICE_TO_IB.equals(root);
        inTransactions = known && xml.isAt(St96.TRANSACTIONS);
        if (sections.size() < MOST_NAMED) {
            sections.add(new Section(xml.getName(), xml.line()));
        }
        if (known && xml.isAt(St96.HEADER)) {
            int line = xml.line();
            header = St96Binding.readPart(xml, OfficeTransactionHeader.class).at(line);
        } else {
            xml.next();
        }
    }

    private void readTransaction() throws XMLStreamException {
        if (inTransactions) {
            transactionCount++;
            if (transactions.size() < MOST_NAMED) {
                transactions.add(xml.getName());
            }
            if (first == null) {
                first = TransactionReader.at(xml);
            }
        }
        xml.next();
    }

    private void readWithinTransaction() throws XMLStreamException, JAXBException {
        if (inTransactions && transactionCount == 1) {
            first.readElement();
        } else {
            xml.next();
        }
    }
}
