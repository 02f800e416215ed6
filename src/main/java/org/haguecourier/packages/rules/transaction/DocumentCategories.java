package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.DocumentIncluded;
import org.haguecourier.st96.OfficeTransaction;

/** The import of a document without a category fails; the schema does not ask for it, nor for a right one. */
public final class DocumentCategories implements Rule {
    private static final Demand THERE = Demand.error(
            "document-category-missing",
            "Every DocumentIncluded has a DocumentKindCategory: the import fails without it.",
            Source.OFFICE_TO_IB);
    private static final Demand FITTING = Demand.error(
            "document-category-unfitting",
            "The DocumentKindCategory is none that WIPO's table gives to other transactions only.",
            Source.OFFICE_TO_IB);
    private static final Demand KNOWN = Demand.warning(
            "document-category-unknown",
            "The DocumentKindCategory is one of WIPO's table, or of hws.check.document-kinds.",
            Source.inferred("the schema takes any word, the table may grow"));

    private final Set<String> further;

    /** @param further what the Office knows to be taken, too, with any transaction */
    public DocumentCategories(Set<String> further) {
        this.further = further;
    }

    @Override
    public List<Demand> demands() {
        return List.of(THERE, FITTING, KNOWN);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> {
            List<DocumentIncluded> documents = transaction.documents();
            return IntStream.range(0, documents.size())
                    .boxed()
                    .flatMap(i -> finding(
                            documents.get(i),
                            transaction,
                            contents.inXml(
                                    "DocumentIncluded[%d]".formatted(i + 1),
                                    documents.get(i).line())));
        });
    }

    private Stream<Finding> finding(DocumentIncluded document, OfficeTransaction transaction, String where) {
        if (document.kind().isEmpty()) {
            return Stream.of(THERE.unmet(
                    "The document%s has no DocumentKindCategory, and the import fails without it. Add the category%s."
                            .formatted(named(document), usual(transaction)),
                    where));
        }
        String kind = document.kind().get();
        if (further.contains(kind) || isOf(transaction, kind)) {
            return Stream.empty();
        }
        if (!TransactionType.isKnownDocumentKind(kind)) {
            return Stream.of(KNOWN.unmet(
                    "The category %s of the document%s is not in WIPO's table. Is it spelt exactly as there%s?"
                            .formatted(Quoted.text(kind), named(document), usual(transaction)),
                    where));
        }
        return Stream.of(FITTING.unmet(
                "The category %s of the document%s belongs to another kind of transaction. Correct the category%s."
                        .formatted(Quoted.text(kind), named(document), usual(transaction)),
                where));
    }

    /** Where the table has no kind of document, none is wrong. */
    private static boolean isOf(OfficeTransaction transaction, String kind) {
        return PackageContents.typeOf(transaction)
                .map(TransactionType::documentKinds)
                .map(kinds -> kinds.isEmpty() ? TransactionType.isKnownDocumentKind(kind) : kinds.contains(kind))
                .orElse(true);
    }

    private static String named(DocumentIncluded document) {
        return document.fileName().map(Quoted::text).map(name -> " " + name).orElse("");
    }

    private static String usual(OfficeTransaction transaction) {
        return PackageContents.typeOf(transaction)
                .map(TransactionType::documentKinds)
                .filter(kinds -> !kinds.isEmpty())
                .map(kinds -> " (" + String.join(", ", kinds) + ")")
                .orElse("");
    }
}
