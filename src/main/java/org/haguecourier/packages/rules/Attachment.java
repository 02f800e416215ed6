package org.haguecourier.packages.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.haguecourier.packages.content.FileContent;
import org.haguecourier.st96.DocumentIncluded;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.View;

/**
 * A file that the XML names, and what was found there.
 *
 * @param where in the XML it is named
 * @param format what the XML says that the file is: {@code PDF}, {@code JPEG}
 * @param entry where it lies in the ZIP
 * @param content what it really is; not known of a damaged one
 */
public record Attachment(
        Role role,
        String where,
        String path,
        Optional<String> format,
        Optional<String> entry,
        Optional<FileContent> content) {

    /** What the XML names it for. */
    public enum Role {
        DOCUMENT,
        VIEW,
        /** Nobody outside WIPO knows whether these are read. */
        OTHER
    }

    static Stream<Attachment> of(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> {
            Set<String> names = contents.fileNames();
            BiFunction<Role, Named, Attachment> found = (role, named) -> {
                Optional<String> entry = contents.entryFor(named.path, names);
                return new Attachment(
                        role,
                        contents.inXml(named.element, named.line),
                        named.path,
                        named.format,
                        entry,
                        entry.map(contents.files()::get));
            };
            return Stream.of(
                            documents(transaction).map(named -> found.apply(Role.DOCUMENT, named)),
                            views(transaction).map(named -> found.apply(Role.VIEW, named)),
                            others(transaction).map(named -> found.apply(Role.OTHER, named)))
                    .flatMap(attachments -> attachments);
        });
    }

    private record Named(String element, int line, String path, Optional<String> format) {}

    private static Stream<Named> documents(OfficeTransaction transaction) {
        List<DocumentIncluded> documents = transaction.documents();
        return IntStream.range(0, documents.size()).boxed().flatMap(i -> {
            DocumentIncluded document = documents.get(i);
            return document.path().stream()
                    .map(path -> new Named(
                            "DocumentIncluded[%d]".formatted(i + 1), document.line(), path, document.format()));
        });
    }

    private static Stream<Named> views(OfficeTransaction transaction) {
        List<View> views = transaction.views();
        return IntStream.range(0, views.size()).boxed().flatMap(i -> {
            View view = views.get(i);
            return view.fileName().stream()
                    .map(path -> new Named("View[%d]".formatted(i + 1), view.line(), path, view.format()));
        });
    }

    private static Stream<Named> others(OfficeTransaction transaction) {
        return transaction.references().stream()
                .map(other -> new Named(Quoted.plain(other.carrier()), other.line(), other.path(), Optional.empty()));
    }
}
