package org.haguecourier.packages.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.st96.DocumentIncluded;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.View;

/**
 * Each file that the XML names lies in the ZIP at exactly that path. Whether the path counts from the ZIP's root or from
 * the folder of the XML is not published, so both are taken.
 */
public final class ReferencedFiles implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> missing(contents, transaction));
    }

    private static Stream<Finding> missing(PackageContents contents, OfficeTransaction transaction) {
        Set<String> present = contents.fileNames();
        return Stream.of(
                        missing(
                                contents,
                                present,
                                "DocumentIncluded",
                                transaction.documents(),
                                DocumentIncluded::fileName),
                        missing(contents, present, "View", transaction.views(), View::fileName),
                        tooMany(contents, transaction))
                .flatMap(findings -> findings);
    }

    private static <T> Stream<Finding> missing(
            PackageContents contents,
            Set<String> present,
            String element,
            List<T> parts,
            Function<T, Optional<String>> fileName) {
        return IntStream.range(0, parts.size()).boxed().flatMap(i -> fileName.apply(parts.get(i)).stream()
                .filter(name -> !present.contains(name) && !present.contains(besideXml(contents, name)))
                .map(name -> Finding.error(
                        "referenced-file-missing",
                        message(name, present),
                        "%s: %s[%d]".formatted(contents.xmlName(), element, i + 1))));
    }

    private static String besideXml(PackageContents contents, String name) {
        String xml = contents.xmls().get(0).name();
        return xml.substring(0, xml.lastIndexOf('/') + 1) + name;
    }

    private static String message(String name, Set<String> present) {
        String advice = present.stream()
                .filter(other -> other.equalsIgnoreCase(name.replace('\\', '/')))
                .findFirst()
                .map(other -> "The ZIP has " + Quoted.text(other) + "; the spelling must be exactly the same.")
                .orElse("Put it there, or correct the path.");
        return "The XML names the file " + Quoted.text(name) + ", but the ZIP has none at that path. " + advice;
    }

    private static Stream<Finding> tooMany(PackageContents contents, OfficeTransaction transaction) {
        return transaction.isKeptInFull()
                ? Stream.empty()
                : Stream.of(Finding.error(
                        "too-many-files",
                        "The XML names %,d documents and %,d views, more than the %,d of each that are looked at. Split it."
                                .formatted(
                                        transaction.documentCount(),
                                        transaction.viewCount(),
                                        OfficeTransaction.MOST_KEPT),
                        contents.xmlName()));
    }
}
