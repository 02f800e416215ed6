package org.haguecourier.st96;

import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

/** How many transactions of one category the header promises. */
@XmlAccessorType(XmlAccessType.FIELD)
public class OfficeTransactionCount {
    @XmlElement(name = "HagueOfficeTransactionCategory", namespace = St96.DGN)
    private String category;

    @XmlElement(name = "TransactionTotalQuantity", namespace = St96.COM)
    private String total;

    public Optional<String> category() {
        return Words.of(category);
    }

    public Optional<String> total() {
        return Words.of(total);
    }
}
