package org.haguecourier.st96;

/** What the International Bureau sends under its one root element. */
public enum PublicationKind {
    BULLETIN,
    /** Before or after publication: the XML of a confidential copy does not say that it is one. */
    OFFICE_COPY,
    OTHER
}
