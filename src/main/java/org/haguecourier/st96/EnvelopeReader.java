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
    private static final int MOST_TRANSACTIONS_NAMED = 20;

    private BoundedXmlReader xml;
    private QName root;
    private String version;
    private OfficeTransactionHeader header;
    private boolean inTransactions;
    private final List<QName> transactions = new ArrayList<>();
    private long transactionCount;
    private TransactionNotes first;

    private EnvelopeReader() {}

    /** Never throws: what hinders the reading is told in the envelope, beside what was read until then. */
    public static Envelope read(InputStream xml) {
        return new EnvelopeReader().readAll(xml);
    }

    private Envelope readAll(InputStream bytes) {
        try {
            xml = BoundedXmlReader.over(bytes);
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
                Optional.ofNullable(header),
                List.copyOf(transactions),
                transactionCount,
                TransactionNotes.sumOf(first),
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
                    case 3 -> readTransaction();
                    default -> readWithinTransaction();
                }
            }
        }
    }

    private void readRoot() throws XMLStreamException {
        root = xml.getName();
        version = xml.getAttributeValue(St96.COM, "st96Version");
        xml.next();
    }

    private void readSection() throws XMLStreamException, JAXBException {
        boolean known = St96.OFFICE_TO_IB.equals(root);
        inTransactions = known && xml.isAt(St96.TRANSACTIONS);
        if (known && xml.isAt(St96.HEADER)) {
            header = part(OfficeTransactionHeader.class);
        } else {
            xml.next();
        }
    }

    private void readTransaction() throws XMLStreamException {
        if (inTransactions) {
            transactionCount++;
            if (transactions.size() < MOST_TRANSACTIONS_NAMED) {
                transactions.add(xml.getName());
            }
            if (first == null) {
                first = new TransactionNotes(xml.getName(), xml.getAttributeValue(St96.DGN, "priorRefusalIndicator"));
            }
        }
        xml.next();
    }

    private void readWithinTransaction() throws XMLStreamException, JAXBException {
        if (!inTransactions || transactionCount != 1) {
            xml.next();
        } else if (xml.isAt(St96.DOCUMENT_INCLUDED)) {
            first.document(part(DocumentIncluded.class));
        } else if (xml.isAt(St96.VIEW)) {
            first.view(part(View.class));
        } else if (xml.depth() == 4) {
            readOwnField();
        } else {
            xml.next();
        }
    }

    /** Only the transaction's own: earlier designs and annexes have numbers of these names, too. */
    private void readOwnField() throws XMLStreamException {
        if (xml.isAt(St96.REGISTRATION_NUMBER)) {
            first.registrationNumber(xml.getElementText());
        } else if (xml.isAt(St96.OFFICE_REFERENCE)) {
            first.officeReference(xml.getElementText());
        } else if (xml.isAt(St96.GENERIC_CATEGORY)) {
            first.genericCategory(xml.getElementText());
        } else {
            xml.next();
        }
    }

    private <T> T part(Class<T> part) throws JAXBException {
        xml.enterSmallTree();
        T read = St96Binding.read(xml, part);
        xml.leaveSmallTree();
        return read;
    }
}
