package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.DocumentIncluded;

/** A document that names no file is none. */
public final class DocumentFiles implements Rule {
    private static final Demand A_FILE = Demand.error(
            "document-without-file",
            "Every DocumentIncluded has a FileName.",
            Source.inferred(
                    "files lie at the path that the XML gives; the schema also knows DocumentLocationURI, which then"
                            + " suffices"));

    @Override
    public List<Demand> demands() {
        return List.of(A_FILE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> {
            List<DocumentIncluded> documents = transaction.documents();
            return IntStream.range(0, documents.size())
                    .filter(i -> documents.get(i).fileName().isEmpty()
                            && documents.get(i).location().isEmpty())
                    .mapToObj(i -> A_FILE.unmet(
                            "The document names no file. Add FileName with the path of the file in the ZIP.",
                            contents.inXml(
                                    "DocumentIncluded[%d]".formatted(i + 1),
                                    documents.get(i).line())));
        });
    }
}
