package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** No limit is published for now; 100 MB for an application is what WIPO plans. */
public final class NotTooLarge implements Rule {
    private static final Demand SIZE = Demand.warning(
            "package-too-large",
            "The ZIP is no larger than hws.check.package-size.",
            Source.inferred("WIPO plans 100 MB for the pictures of one application; no limit of HWS is published"));

    private final long most;

    public NotTooLarge(long most) {
        this.most = most;
    }

    @Override
    public List<Demand> demands() {
        return List.of(SIZE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.bytes() <= most
                ? Stream.empty()
                : Stream.of(SIZE.unmet(
                        "The ZIP has %,d bytes, more than the %,d of hws.check.package-size; HWS may refuse it. Are all of its files needed?"
                                .formatted(contents.bytes(), most),
                        contents.fileName()));
    }
}
