package org.haguecourier.st96;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.namespace.QName;

/** What has been read of a publication so far. */
final class PublicationNotes {
    private String version;
    private PublicationKind kind = PublicationKind.OTHER;
    private boolean hasOtherThanCopies;
    private boolean hasCopies;
    private PublicationHeader header = new PublicationHeader();
    private long transactions;
    private long registrations;
    private long referencedFiles;

    void version(String text) {
        version = text;
    }

    void header(PublicationHeader read) {
        header = read;
    }

    void section(QName name) {
        if (name.equals(St96.BULLETIN)) {
            kind = PublicationKind.BULLETIN;
        } else if (name.equals(St96.OFFICE_COPIES)) {
            kind = PublicationKind.OFFICE_COPY;
        } else if (name.equals(St96.OFFICE_COPY_BAG)) {
            hasCopies = true;
        } else {
            hasOtherThanCopies = true;
        }
    }

    void transaction(QName name) {
        transactions++;
        if (name.equals(St96.REGISTRATION)) {
            registrations++;
        }
    }

    void referencedFile() {
        referencedFiles++;
    }

    PublicationXml sum(Optional<XmlFault> fault) {
        return new PublicationXml(
                kind(),
                Words.of(version),
                header.number(),
                header.date(),
                header.total(),
                Collections.unmodifiableMap(counts()),
                transactions,
                registrations,
                referencedFiles,
                fault);
    }

    /** Receipts and irregularities come in the envelope of copies; with neither, it is a week without copies. */
    private PublicationKind kind() {
        boolean receiptsOnly = kind == PublicationKind.OFFICE_COPY && hasOtherThanCopies && !hasCopies;
        return receiptsOnly ? PublicationKind.OTHER : kind;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (PublicationCount count : header.counts()) {
            count.category().ifPresent(category -> count.total()
                    .flatMap(Words::number)
                    .ifPresent(number -> counts.merge(category, number, Long::sum)));
        }
        return counts;
    }
}
