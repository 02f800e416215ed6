package org.haguecourier.packages;

import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.st96.DocumentIncluded;
import org.haguecourier.st96.FileReference;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.View;

/** The files that a transaction names, in the order in which they go into its package. */
public final class NamedFiles {
    private NamedFiles() {}

    public static Stream<String> of(OfficeTransaction transaction) {
        return Stream.of(
                        transaction.documents().stream()
                                .map(DocumentIncluded::path)
                                .flatMap(Optional::stream),
                        transaction.views().stream().map(View::fileName).flatMap(Optional::stream),
                        transaction.references().stream().map(FileReference::path))
                .flatMap(paths -> paths);
    }
}
