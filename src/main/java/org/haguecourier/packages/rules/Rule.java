package org.haguecourier.packages.rules;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;

/** Looks for one kind of mistake. Silent where another rule has already said why it cannot be judged. */
public interface Rule {
    /** What it demands: each of its findings is of one of these. */
    List<Demand> demands();

    Stream<Finding> findings(PackageContents contents);
}
