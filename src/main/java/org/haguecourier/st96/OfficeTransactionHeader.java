package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;

/** Each value as written, however wrong: a check must be able to quote it. */
@XmlRootElement(name = "HagueOfficeTransactionHeader", namespace = St96.DGN)
@XmlAccessorType(XmlAccessType.FIELD)
public class OfficeTransactionHeader {
    @XmlElement(name = "IPOfficeCode", namespace = St96.COM)
    private String officeCode;

    @XmlElement(name = "RequestDate", namespace = St96.COM)
    private String requestDate;

    @XmlElement(name = "RequestDateTime", namespace = St96.COM)
    private String requestDateTime;

    @XmlElement(name = "TransactionTotalQuantity", namespace = St96.COM)
    private String transactionTotal;

    @XmlElementWrapper(name = "HagueOfficeTransactionCountBag", namespace = St96.DGN)
    @XmlElement(name = "HagueOfficeTransactionCount", namespace = St96.DGN)
    private List<OfficeTransactionCount> counts = new ArrayList<>();

    @XmlTransient
    private int line;

    OfficeTransactionHeader at(int startLine) {
        line = startLine;
        return this;
    }

    /** Where it starts in the XML, counted from 1. */
    public int line() {
        return line;
    }

    public Optional<String> officeCode() {
        return Words.of(officeCode);
    }

    public Optional<String> requestDate() {
        return Words.of(requestDate);
    }

    public Optional<String> requestDateTime() {
        return Words.of(requestDateTime);
    }

    public Optional<String> transactionTotal() {
        return Words.of(transactionTotal);
    }

    public List<OfficeTransactionCount> counts() {
        return List.copyOf(counts);
    }
}
