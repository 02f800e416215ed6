package org.haguecourier.st96;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;

import jakarta.xml.bind.JAXBException;

/** Reads one transaction element by element; each step moves the reader on. */
final class TransactionReader {
    /** Below the bag, which is below the root. */
    static final int DEPTH = 3;

    private final BoundedXmlReader xml;
    private final TransactionNotes notes;
    /** By its depth, the element that the reader is in. */
    private final QName[] around = new QName[BoundedXmlReader.DEEPEST + 1];

    private TransactionReader(BoundedXmlReader xml, TransactionNotes notes) {
        this.xml = xml;
        this.notes = notes;
        this.around[DEPTH] = xml.getName();
    }

    /** @param xml at the transaction's own start tag */
    static TransactionReader at(BoundedXmlReader xml) {
        return new TransactionReader(
                xml,
                new TransactionNotes(
                        xml.getName(), xml.line(), xml.getAttributeValue(St96.DGN, "priorRefusalIndicator")));
    }

    TransactionNotes notes() {
        return notes;
    }

    /** What the reader stands on: the start tag of something within the transaction. */
    void readElement() throws XMLStreamException, JAXBException {
        if (xml.isAt(St96.DOCUMENT_INCLUDED) && isOwnDocument()) {
            noteChild();
            int line = xml.line();
            notes.document(St96Binding.readPart(xml, DocumentIncluded.class).at(line));
        } else if (xml.isAt(St96.VIEW) && isOwnView()) {
            int line = xml.line();
            notes.view(St96Binding.readPart(xml, View.class).at(line));
        } else if (xml.isAt(St96.FILE_NAME) || xml.isAt(St96.THUMBNAIL)) {
            readReference();
        } else if (xml.depth() == DEPTH + 1) {
            readOwnField();
        } else {
            enter();
        }
    }

    /** A designer and a claim of novelty have documents, too, which are not the decision. */
    private boolean isOwnDocument() {
        return xml.depth() <= DEPTH + 2;
    }

    /** Decisions may show pictures of the bulletin, or of earlier designs; those are not sent with them. */
    private boolean isOwnView() {
        return St96.APPLICATION.equals(around[DEPTH]) && St96.DESIGN_BAG.equals(around[DEPTH + 1]);
    }

    private void noteChild() {
        if (xml.depth() == DEPTH + 1) {
            notes.child(xml.getName());
        }
    }

    private void readReference() throws XMLStreamException {
        String carrier = around[xml.depth() - 1].getLocalPart();
        int line = xml.line();
        Words.of(xml.getElementText()).ifPresent(path -> notes.reference(new FileReference(carrier, path, line)));
    }

    /** Only the transaction's own: earlier designs and annexes have numbers of these names, too. */
    private void readOwnField() throws XMLStreamException {
        noteChild();
        if (xml.isAt(St96.REGISTRATION_NUMBER)) {
            notes.registrationNumber(xml.getElementText());
        } else if (xml.isAt(St96.OFFICE_REFERENCE)) {
            notes.officeReference(xml.getElementText());
        } else if (xml.isAt(St96.GENERIC_CATEGORY)) {
            notes.genericCategory(xml.getElementText());
        } else if (xml.isAt(St96.DESIGN_TOTAL)) {
            notes.designTotal(xml.getElementText());
        } else if (xml.isAt(St96.VIEW_TOTAL)) {
            notes.viewTotal(xml.getElementText());
        } else {
            enter();
        }
    }

    private void enter() throws XMLStreamException {
        around[xml.depth()] = xml.getName();
        if (xml.depth() == DEPTH + 2 && St96.DESIGN_BAG.equals(around[DEPTH + 1]) && xml.isAt(St96.DESIGN)) {
            notes.design();
        }
        xml.next();
    }
}
