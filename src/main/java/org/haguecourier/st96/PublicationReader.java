package org.haguecourier.st96;

import java.io.InputStream;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

import jakarta.xml.bind.JAXBException;

/** Reads what the International Bureau publishes in one pass and in constant memory, however much it is. */
public final class PublicationReader {
    private final PublicationNotes notes = new PublicationNotes();
    private final Consumer<String> referencedFile;
    /** By depth, whether the element that is open there may name a file. */
    private final BitSet carriers = new BitSet();

    private BoundedXmlReader xml;
    private QName root;
    private boolean inGroup;

    private PublicationReader(Consumer<String> referencedFile) {
        this.referencedFile = referencedFile;
    }

    /**
     * Never throws by itself: what hinders the reading is told beside what was read until then.
     *
     * @param referencedFile is given each path as the XML comes to it
     */
    public static PublicationXml read(InputStream xml, Consumer<String> referencedFile) {
        return new PublicationReader(referencedFile).readAll(xml);
    }

    private PublicationXml readAll(InputStream bytes) {
        try {
            xml = BoundedXmlReader.over(bytes);
            readDocument();
            return notes.sum(Optional.empty());
        } catch (XMLStreamException | JAXBException | RuntimeException stopped) {
            return notes.sum(Optional.of(XmlFault.of(stopped, xml == null ? null : xml.getLocation())));
        }
    }

    /** Each branch moves the reader on by itself: JAXB leaves it behind the element that it has read. */
    private void readDocument() throws XMLStreamException, JAXBException {
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                xml.next();
            } else if (xml.depth() == 1) {
                readRoot();
            } else if (!St96.IB_TO_OFFICE.equals(root)) {
                xml.next();
            } else if (xml.depth() <= 3) {
                readSection();
            } else {
                readWithinSection();
            }
        }
    }

    private void readRoot() throws XMLStreamException {
        root = xml.getName();
        notes.version(xml.getAttributeValue(St96.COM, "st96Version"));
        xml.next();
    }

    private void readSection() throws XMLStreamException, JAXBException {
        if (xml.isAt(St96.BULLETIN_HEADER) || xml.isAt(St96.OFFICE_COPIES_HEADER)) {
            notes.header(St96Binding.readPart(xml, PublicationHeader.class));
        } else {
            notes.section(xml.getName());
            xml.next();
        }
    }

    private void readWithinSection() throws XMLStreamException {
        noteTransaction();
        boolean namesFile = xml.isAt(St96.FILE_NAME) && carriers.get(xml.depth() - 1);
        carriers.set(xml.depth(), St96.FILE_CARRIERS.contains(xml.getName()));
        if (namesFile) {
            Words.of(xml.getElementText()).ifPresent(this::reference);
        } else if (xml.isAt(St96.INCORRECT_CONTENT)) {
            skip();
        } else {
            xml.next();
        }
    }

    /** Copies and what a bulletin holds lie in a bag a category; receipts and irregularities in the section itself. */
    private void noteTransaction() {
        if (xml.depth() == 4) {
            inGroup = xml.getLocalName().endsWith("Bag");
        }
        if (xml.depth() == (inGroup ? 5 : 4)) {
            notes.transaction(xml.getName());
        }
    }

    private void reference(String path) {
        notes.referencedFile();
        referencedFile.accept(path);
    }

    /** What a correction takes back stood in an earlier issue, and so did its pictures. */
    private void skip() throws XMLStreamException {
        int own = xml.depth();
        while (xml.next() != XMLStreamConstants.END_ELEMENT || xml.depth() > own) {
            // the reader itself bounds what passes
        }
    }
}
