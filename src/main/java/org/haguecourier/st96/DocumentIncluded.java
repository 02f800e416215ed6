package org.haguecourier.st96;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlTransient;

/** A supporting document: the decision, the DM/1 form, a power of attorney. */
@XmlRootElement(name = "DocumentIncluded", namespace = St96.COM)
@XmlAccessorType(XmlAccessType.FIELD)
public class DocumentIncluded {
    @XmlElement(name = "DocumentName", namespace = St96.COM)
    private String name;

    @XmlElement(name = "FileName", namespace = St96.COM)
    private String fileName;

    @XmlElement(name = "DocumentFormatCategory", namespace = St96.COM)
    private String format;

    @XmlElement(name = "DocumentKindCategory", namespace = St96.COM)
    private String kind;

    @XmlElement(name = "DocumentLocationURI", namespace = St96.COM)
    private String location;

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");

    @XmlTransient
    private int line;

    DocumentIncluded at(int startLine) {
        line = startLine;
        name = Words.orNull(name);
        fileName = Words.orNull(fileName);
        format = Words.orNull(format);
        kind = Words.orNull(kind);
        location = Words.orNull(location);
        return this;
    }

    /** Where it starts in the XML, counted from 1. */
    public int line() {
        return line;
    }

    public Optional<String> location() {
        return Words.of(location);
    }

    /** Where its file lies in the package: an address without a scheme is such a place, too. */
    public Optional<String> path() {
        return fileName()
                .or(() -> location().filter(address -> !SCHEME.matcher(address).find()));
    }

    public Optional<String> name() {
        return Words.of(name);
    }

    public Optional<String> fileName() {
        return Words.of(fileName);
    }

    public Optional<String> format() {
        return Words.of(format);
    }

    public Optional<String> kind() {
        return Words.of(kind);
    }
}
