package org.haguecourier.st96;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.namespace.QName;

/** What has been read of a transaction so far. */
final class TransactionNotes {
    private final QName name;
    private final int line;
    private final boolean isAfterRefusal;
    private final Set<QName> children = new HashSet<>();
    private final Kept<DocumentIncluded> documents = new Kept<>();
    private final Kept<View> views = new Kept<>();
    private final Kept<FileReference> references = new Kept<>();
    private long characters;
    private long designs;
    private String registrationNumber;
    private String officeReference;
    private String genericCategory;
    private String designTotal;
    private String viewTotal;

    TransactionNotes(QName name, int line, String priorRefusal) {
        this.name = name;
        this.line = line;
        this.isAfterRefusal = Words.of(priorRefusal)
                .filter(value -> value.equals("true") || value.equals("1"))
                .isPresent();
    }

    void child(QName child) {
        if (children.size() < OfficeTransaction.MOST_CHILDREN) {
            children.add(child);
        }
    }

    void document(DocumentIncluded document) {
        documents.add(
                document,
                document.name(),
                document.fileName(),
                document.format(),
                document.kind(),
                document.location());
    }

    void view(View view) {
        views.add(view, view.fileName(), view.format());
        view.thumbnail()
                .ifPresent(path -> reference(new FileReference(St96.THUMBNAIL.getLocalPart(), path, view.line())));
    }

    void reference(FileReference reference) {
        references.add(reference, Optional.of(reference.path()));
    }

    void design() {
        designs++;
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

    void designTotal(String text) {
        designTotal = text;
    }

    void viewTotal(String text) {
        viewTotal = text;
    }

    OfficeTransaction sum() {
        return new OfficeTransaction(
                name,
                line,
                Set.copyOf(children),
                Words.of(registrationNumber),
                Words.of(officeReference),
                Words.of(genericCategory),
                isAfterRefusal,
                List.copyOf(documents.first),
                documents.count,
                List.copyOf(views.first),
                views.count,
                List.copyOf(references.first),
                references.count,
                designs,
                Words.of(designTotal),
                Words.of(viewTotal));
    }

    /** The first few of many, and how many there were. */
    private final class Kept<T> {
        private final List<T> first = new ArrayList<>();
        private long count;

        @SafeVarargs
        final void add(T part, Optional<String>... texts) {
            characters += Stream.of(texts)
                    .flatMap(Optional::stream)
                    .mapToLong(String::length)
                    .sum();
            if (++count <= OfficeTransaction.MOST_KEPT && characters <= OfficeTransaction.MOST_CHARACTERS) {
                first.add(part);
            }
        }
    }
}
