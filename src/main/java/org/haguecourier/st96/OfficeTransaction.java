package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import javax.xml.namespace.QName;

/**
 * One application, decision or notice.
 *
 * @param line where it starts in the XML, counted from 1
 * @param children the elements directly below it; the first {@value #MOST_CHILDREN} kinds
 * @param genericCategory what a generic office communication says of itself
 * @param isAfterRefusal a grant's {@code dgn:priorRefusalIndicator}
 * @param documents in the order of the XML; the first {@value #MOST_KEPT} and fewer if their texts are long, as are the views and the other references
 * @param designTotal how many designs it says it has
 * @param viewTotal how many views it says it has
 */
public record OfficeTransaction(
        QName name,
        int line,
        Set<QName> children,
        Optional<String> registrationNumber,
        Optional<String> officeReference,
        Optional<String> genericCategory,
        boolean isAfterRefusal,
        List<DocumentIncluded> documents,
        long documentCount,
        List<View> views,
        long viewCount,
        List<FileReference> references,
        long referenceCount,
        long designCount,
        Optional<String> designTotal,
        Optional<String> viewTotal) {

    /** An application has 100 designs at most; this leaves room for 100 views of each. */
    public static final int MOST_KEPT = 10_000;

    /** In all texts of the documents, views and references; each may have some thousand times what is usual. */
    public static final int MOST_CHARACTERS = 8 << 20;

    static final int MOST_CHILDREN = 100;

    public boolean isKeptInFull() {
        return documentCount == documents.size() && viewCount == views.size() && referenceCount == references.size();
    }

    public boolean has(QName child) {
        return children.contains(child);
    }
}
