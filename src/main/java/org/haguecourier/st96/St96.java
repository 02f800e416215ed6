package org.haguecourier.st96;

import java.util.Set;

import javax.xml.namespace.QName;

/** ST.96's names. Its namespaces carry no version; {@code com:st96Version} alone tells it. */
public final class St96 {
    public static final String COM = "http://www.wipo.int/standards/XMLSchema/ST96/Common";
    public static final String DGN = "http://www.wipo.int/standards/XMLSchema/ST96/Design";

    public static final QName OFFICE_TO_IB = new QName(DGN, "HagueOfficeToIBTransaction");
    public static final QName HEADER = new QName(DGN, "HagueOfficeTransactionHeader");
    public static final QName TRANSACTION_COUNTS = new QName(DGN, "HagueOfficeTransactionCountBag");
    public static final QName TRANSACTION_COUNT = new QName(DGN, "HagueOfficeTransactionCount");
    public static final QName TRANSACTION_TOTAL = new QName(COM, "TransactionTotalQuantity");
    public static final QName TRANSACTIONS = new QName(DGN, "HagueOfficeToIBBag");
    static final QName GENERIC_CATEGORY = new QName(DGN, "HagueGenericOfficeCommunicationCategory");
    static final QName VIEW = new QName(DGN, "View");
    static final QName DOCUMENT_INCLUDED = new QName(COM, "DocumentIncluded");
    static final QName REGISTRATION_NUMBER = new QName(COM, "InternationalRegistrationNumber");
    static final QName OFFICE_REFERENCE = new QName(COM, "OfficeReferenceIdentifier");
    public static final QName GROUNDS = new QName(DGN, "DecisionGroundsBag");
    static final QName ERRORS = new QName(COM, "TransactionErrorBag");

    static final QName IB_TO_OFFICE = new QName(DGN, "HagueIBToOfficeTransaction");
    static final QName BULLETIN = new QName(DGN, "HagueBulletin");
    static final QName BULLETIN_HEADER = new QName(DGN, "HagueBulletinTransactionHeader");
    static final QName OFFICE_COPIES = new QName(DGN, "HagueIBToOfficeBag");
    static final QName OFFICE_COPIES_HEADER = new QName(DGN, "HagueIBTransactionHeader");
    static final QName OFFICE_COPY_BAG = new QName(DGN, "HagueOfficeCopyBag");
    static final QName REGISTRATION = new QName(DGN, "HagueRegistration");
    static final QName INCORRECT_CONTENT = new QName(DGN, "HagueIncorrectContent");
    static final QName THUMBNAIL = new QName(COM, "ThumbnailFileName");
    static final QName APPLICATION = new QName(DGN, "HagueApplication");
    static final QName DESIGN_BAG = new QName(DGN, "HagueDesignBag");
    static final QName DESIGN = new QName(DGN, "HagueDesign");
    static final QName DESIGN_TOTAL = new QName(DGN, "DesignTotalQuantity");
    static final QName VIEW_TOTAL = new QName(DGN, "ViewTotalQuantity");
    static final QName FILE_NAME = new QName(COM, "FileName");

    static final Set<QName> FILE_CARRIERS = Set.of(
            VIEW,
            DOCUMENT_INCLUDED,
            new QName(DGN, "DesignRepresentationSheet"),
            new QName(COM, "Image"),
            new QName(COM, "PriorityDocument"));

    /** Where a document says by which schema it was made. */
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private St96() {}
}
