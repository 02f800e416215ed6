package org.haguecourier.st96;

import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;

/** One picture of a design. */
@XmlRootElement(name = "View", namespace = St96.DGN)
@XmlAccessorType(XmlAccessType.FIELD)
public class View {
    @XmlElement(name = "FileName", namespace = St96.COM)
    private String fileName;

    public Optional<String> fileName() {
        return Words.of(fileName);
    }
}
