package org.haguecourier.packages.content;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks whether a PDF begins and ends as it should; what is between is not read. */
final class PdfReader {
    private final Passage bytes;
    private final int otherBytesFirst;

    PdfReader(Passage bytes, int otherBytesFirst) {
        this.bytes = bytes;
        this.otherBytesFirst = otherBytesFirst;
    }

    FileContent read() throws IOException {
        var end = new PdfEnd();
        for (int value = bytes.next(); value >= 0; value = bytes.next()) {
            end.take(value);
        }
        return new FileContent(Kind.PDF, bytes.position(), Optional.empty(), fault(end));
    }

    private Optional<String> fault(PdfEnd end) {
        Stream<String> faults = Stream.concat(
                Stream.of("it begins only at byte %,d".formatted(otherBytesFirst + 1))
                        .filter(any -> otherBytesFirst > 0),
                Stream.of("it ends before its end marker, as if it was cut short")
                        .filter(any -> !end.isThere()));
        return faults.reduce((first, second) -> first + ", and " + second);
    }
}
