package org.haguecourier.st96;

import java.util.List;
import java.util.Optional;

import javax.xml.namespace.QName;

/**
 * One application, decision or notice.
 *
 * @param genericCategory what a generic office communication says of itself
 * @param isAfterRefusal a grant's {@code dgn:priorRefusalIndicator}
 * @param documents in the order of the XML; the first {@value #MOST_KEPT}, as are the views
 */
public record OfficeTransaction(
        QName name,
        Optional<String> registrationNumber,
        Optional<String> officeReference,
        Optional<String> genericCategory,
        boolean isAfterRefusal,
        List<DocumentIncluded> documents,
        long documentCount,
        List<View> views,
        long viewCount) {

    /** An application has 100 designs at most; this leaves room for 100 views of each. */
    public static final int MOST_KEPT = 10_000;

    public boolean isKeptInFull() {
        return documentCount <= MOST_KEPT && viewCount <= MOST_KEPT;
    }
}
