package org.haguecourier.st96;

import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;

@XmlAccessorType(XmlAccessType.FIELD)
public class TransactionError {
    @XmlElement(name = "TransactionErrorCode", namespace = St96.COM)
    private String code;

    @XmlElement(name = "TransactionErrorText", namespace = St96.COM)
    private String text;

    public Optional<String> code() {
        return Words.of(code);
    }

    public Optional<String> text() {
        return Words.of(text);
    }
}
