package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.zip.ZipRecord;

/** What unpacks to far more than it is would harm whoever opens it. */
public final class NotABomb implements Rule {
    private final InflationLimit limit;

    public NotABomb(InflationLimit limit) {
        this.limit = limit;
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (limit.isExceededBy(contents.unpackedBytes(), contents.bytes())) {
            return bomb(
                    contents,
                    "The ZIP of %,d bytes would unpack to %,d bytes; that is an attack or a mistake. Pack only the XML,"
                            + " the documents and the pictures.",
                    contents.bytes(),
                    contents.unpackedBytes());
        }
        if (packedBytes(contents) > contents.bytes()) {
            return bomb(
                    contents, "Entries of the ZIP share the same bytes; that is an attack or damage. Pack it anew.");
        }
        return Stream.empty();
    }

    private static double packedBytes(PackageContents contents) {
        return contents.entries().stream().mapToDouble(ZipRecord::packed).sum();
    }

    private static Stream<Finding> bomb(PackageContents contents, String message, Object... figures) {
        return Stream.of(Finding.error("zip-bomb", message.formatted(figures), contents.fileName()));
    }
}
