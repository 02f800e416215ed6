package org.haguecourier.st96;

import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** The International Bureau's word that it has a transaction, and under which number. */
@XmlRootElement(name = "HagueAcknowledgementReceipt", namespace = St96.DGN)
@XmlAccessorType(XmlAccessType.FIELD)
public class AcknowledgementReceipt {
    @XmlElement(name = "InternationalRegistrationNumber", namespace = St96.COM)
    private String registrationNumber;

    @XmlElement(name = "RecordIdentifier", namespace = St96.COM)
    private String recordIdentifier;

    @XmlElement(name = "HagueOfficeTransactionCategory", namespace = St96.DGN)
    private String category;

    @XmlElement(name = "OfficeReferenceIdentifier", namespace = St96.COM)
    private String officeReference;

    public Optional<String> registrationNumber() {
        return Words.of(registrationNumber);
    }

    public Optional<String> recordIdentifier() {
        return Words.of(recordIdentifier);
    }

    public Optional<String> category() {
        return Words.of(category);
    }

    public Optional<String> officeReference() {
        return Words.of(officeReference);
    }
}
