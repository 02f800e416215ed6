package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.InflationLimit;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** What unpacks to far more than it is would harm whoever opens it. */
public final class NotABomb implements Rule {
    private static final Demand NO_BOMB = Demand.error(
            "zip-bomb",
            "The ZIP unpacks to no more than 100 MiB, or to no more than 200 times its size; no two entries share bytes.",
            Source.ours("it would harm whoever unpacks it"));

    private final InflationLimit limit;

    public NotABomb(InflationLimit limit) {
        this.limit = limit;
    }

    @Override
    public List<Demand> demands() {
        return List.of(NO_BOMB);
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
        if (contents.packedBytes() > contents.bytes()) {
            return bomb(
                    contents, "Entries of the ZIP share the same bytes; that is an attack or damage. Pack it anew.");
        }
        return Stream.empty();
    }

    private static Stream<Finding> bomb(PackageContents contents, String message, Object... figures) {
        return Stream.of(NO_BOMB.unmet(message.formatted(figures), contents.fileName()));
    }
}
