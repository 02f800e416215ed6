package org.haguecourier.st96;

import java.util.Optional;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;

/** One picture of a design. */
@XmlRootElement(name = "View", namespace = St96.DGN)
@XmlAccessorType(XmlAccessType.FIELD)
public class View {
    @XmlElement(name = "FileName", namespace = St96.COM)
    private String fileName;

    @XmlElement(name = "ThumbnailFileName", namespace = St96.COM)
    private String thumbnail;

    @XmlElement(name = "ViewFileFormatCategory", namespace = St96.DGN)
    private String format;

    @XmlTransient
    private int line;

    View at(int startLine) {
        line = startLine;
        fileName = Words.orNull(fileName);
        thumbnail = Words.orNull(thumbnail);
        format = Words.orNull(format);
        return this;
    }

    /** Where it starts in the XML, counted from 1. */
    public int line() {
        return line;
    }

    public Optional<String> thumbnail() {
        return Words.of(thumbnail);
    }

    public Optional<String> format() {
        return Words.of(format);
    }

    public Optional<String> fileName() {
        return Words.of(fileName);
    }
}
