package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;

/** What has been read of a transaction so far. */
final class TransactionNotes {
    private final QName name;
    private final boolean isAfterRefusal;
    private final List<DocumentIncluded> documents = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private long documentCount;
    private long viewCount;
    private String registrationNumber;
    private String officeReference;
    private String genericCategory;

    TransactionNotes(QName name, String priorRefusal) {
        this.name = name;
        this.isAfterRefusal = Words.of(priorRefusal)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    void document(DocumentIncluded document) {
        if (++documentCount <= OfficeTransaction.MOST_KEPT) {
            documents.add(document);
        }
    }

    void view(View view) {
        if (++viewCount <= OfficeTransaction.MOST_KEPT) {
            views.add(view);
        }
    }

    void registrationNumber(String text) {
        registrationNumber = text;
    }

    void officeReference(String text) {
        officeReference = text;
    }

    void genericCategory(String text) {
        genericCategory = text;
    }

    OfficeTransaction sum() {
        return new OfficeTransaction(
                name,
                Words.of(registrationNumber),
                Words.of(officeReference),
                Words.of(genericCategory),
                isAfterRefusal,
                List.copyOf(documents),
                documentCount,
                List.copyOf(views),
                viewCount);
    }

    static Optional<OfficeTransaction> sumOf(TransactionNotes notes) {
        return Optional.ofNullable(notes).map(TransactionNotes::sum);
    }
}
