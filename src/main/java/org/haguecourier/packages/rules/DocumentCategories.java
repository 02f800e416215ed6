package org.haguecourier.packages.rules;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.st96.DocumentIncluded;

/** The import of a document without a category fails; the schema does not ask for it. */
public final class DocumentCategories implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> missing(contents, transaction.documents()));
    }

    private static Stream<Finding> missing(PackageContents contents, List<DocumentIncluded> documents) {
        return IntStream.range(0, documents.size())
                .filter(i -> documents.get(i).kind().isEmpty())
                .mapToObj(i -> Finding.error(
                        "document-category-missing",
                        "The document%s has no DocumentKindCategory, and the import fails without it. Add the category."
                                .formatted(documents
                                        .get(i)
                                        .fileName()
                                        .map(Quoted::text)
                                        .map(name -> " " + name)
                                        .orElse("")),
                        "%s: DocumentIncluded[%d]".formatted(contents.xmlName(), i + 1)));
    }
}
