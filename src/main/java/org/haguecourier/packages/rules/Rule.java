package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import org.haguecourier.packages.Finding;

/** One thing that a package must be. Silent where another rule has already said why it cannot be judged. */
public interface Rule {
    Stream<Finding> findings(PackageContents contents);
}
