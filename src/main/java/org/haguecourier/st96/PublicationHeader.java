package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;

/** The header of a bulletin or of office copies: they say the same under other names. Each value as written. */
@XmlAccessorType(XmlAccessType.FIELD)
public class PublicationHeader {
    @XmlElement(name = "HagueBulletinNumber", namespace = St96.DGN)
    private String bulletinNumber;

    @XmlElement(name = "PublicationIdentifier", namespace = St96.COM)
    private String publicationIdentifier;

    @XmlElement(name = "PublicationDate", namespace = St96.COM)
    private String publicationDate;

    @XmlElement(name = "RecordNotificationDate", namespace = St96.COM)
    private String notificationDate;

    @XmlElement(name = "TransactionTotalQuantity", namespace = St96.COM)
    private String total;

    @XmlElementWrapper(name = "HagueBulletinTransactionCountBag", namespace = St96.DGN)
    @XmlElement(name = "HagueBulletinTransactionCount", namespace = St96.DGN)
    private List<PublicationCount> bulletinCounts = new ArrayList<>();

    @XmlElementWrapper(name = "HagueIBTransactionCountBag", namespace = St96.DGN)
    @XmlElement(name = "HagueIBTransactionCount", namespace = St96.DGN)
    private List<PublicationCount> officeCounts = new ArrayList<>();

    public Optional<String> number() {
        return firstOf(bulletinNumber, publicationIdentifier);
    }

    public Optional<String> date() {
        return firstOf(publicationDate, notificationDate);
    }

    public Optional<String> total() {
        return Words.of(total);
    }

    public List<PublicationCount> counts() {
        return Stream.concat(bulletinCounts.stream(), officeCounts.stream()).toList();
    }

    private static Optional<String> firstOf(String one, String other) {
        return Words.of(one).or(() -> Words.of(other));
    }
}
