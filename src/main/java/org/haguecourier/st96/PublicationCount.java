package org.haguecourier.st96;

import java.util.Optional;
import java.util.stream.Stream;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** How many transactions of one category the header announces. */
@XmlAccessorType(XmlAccessType.FIELD)
public class PublicationCount {
    @XmlElement(name = "HagueBulletinTransactionCategory", namespace = St96.DGN)
    private String bulletinCategory;

    @XmlElement(name = "HagueIBTransactionCategory", namespace = St96.DGN)
    private String officeCategory;

    @XmlElement(name = "TransactionTotalQuantity", namespace = St96.COM)
    private String total;

    /** Without the blank that the schema itself has behind {@code Correction refusal}. */
    public Optional<String> category() {
        return Stream.of(Words.of(bulletinCategory), Words.of(officeCategory))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Optional<String> total() {
        return Words.of(total);
    }
}
