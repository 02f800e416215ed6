package org.haguecourier.st96;

import javax.xml.namespace.QName;

/** ST.96's names. Its namespaces carry no version; {@code com:st96Version} alone tells it. */
public final class St96 {
    public static final String COM = "http://www.wipo.int/standards/XMLSchema/ST96/Common";
    public static final String DGN = "http://www.wipo.int/standards/XMLSchema/ST96/Design";

    public static final QName OFFICE_TO_IB = new QName(DGN, "HagueOfficeToIBTransaction");
    static final QName HEADER = new QName(DGN, "HagueOfficeTransactionHeader");
    static final QName TRANSACTIONS = new QName(DGN, "HagueOfficeToIBBag");
    static final QName GENERIC_CATEGORY = new QName(DGN, "HagueGenericOfficeCommunicationCategory");
    static final QName VIEW = new QName(DGN, "View");
    static final QName DOCUMENT_INCLUDED = new QName(COM, "DocumentIncluded");
    static final QName REGISTRATION_NUMBER = new QName(COM, "InternationalRegistrationNumber");
    static final QName OFFICE_REFERENCE = new QName(COM, "OfficeReferenceIdentifier");
    static final QName ERRORS = new QName(COM, "TransactionErrorBag");

    private St96() {}
}
