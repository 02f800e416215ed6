package org.haguecourier.publications.contents;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.PublicationKind;
import org.haguecourier.st96.PublicationReader;
import org.haguecourier.st96.PublicationXml;
import org.haguecourier.st96.XmlFault;

/** The XMLs of one archive. A publication has one; of several, we report the first that is a publication. */
final class Xmls {
    private static final String SUFFIX = ".xml";
    private static final PublicationXml NONE = new PublicationXml(
            PublicationKind.OTHER,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            0,
            0,
            0,
            Optional.empty());

    private final References references;
    private PublicationXml reported = NONE;
    private Optional<XmlFault> fault = Optional.empty();
    private long count;

    Xmls(References references) {
        this.references = references;
    }

    static boolean isXml(ZipRecord entry) {
        String name = entry.name();
        return name.regionMatches(true, name.length() - SUFFIX.length(), SUFFIX, 0, SUFFIX.length());
    }

    void note() {
        count++;
    }

    void read(String name, InputStream content) {
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        PublicationXml xml = PublicationReader.read(content, path -> references.follow(folder, path));
        fault = fault.or(xml::fault);
        if (reported.kind() == PublicationKind.OTHER) {
            reported = xml;
        }
    }

    long count() {
        return count;
    }

    PublicationXml reported() {
        return reported;
    }

    Optional<XmlFault> fault() {
        return fault;
    }
}
