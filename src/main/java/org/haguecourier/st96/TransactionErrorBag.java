package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.List;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** The one carrier of errors that ST.96 has; whether HWS answers in it is not published. */
@XmlRootElement(name = "TransactionErrorBag", namespace = St96.COM)
@XmlAccessorType(XmlAccessType.FIELD)
public class TransactionErrorBag {
    @XmlElement(name = "TransactionError", namespace = St96.COM)
    private List<TransactionError> errors = new ArrayList<>();

    public List<TransactionError> errors() {
        return List.copyOf(errors);
    }
}
