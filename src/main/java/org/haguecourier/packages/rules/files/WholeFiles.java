package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** The ZIP's checksums say that a file is as it was packed, not that it was whole then. */
public final class WholeFiles implements Rule {
    private static final Demand WHOLE = Demand.warning(
            "file-damaged",
            "A PDF or JPEG begins and ends as it should.",
            Source.ours("it was cut short or damaged before it was packed"));

    @Override
    public List<Demand> demands() {
        return List.of(WHOLE);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.entries().stream()
                .map(entry -> entry.name())
                .flatMap(name -> Optional.ofNullable(contents.files().get(name)).stream()
                        .flatMap(content -> content.fault().stream()
                                .map(fault -> WHOLE.unmet(
                                        "The file is %s, but %s. Open it, and export it anew if it is broken."
                                                .formatted(content.kind().label(), fault),
                                        Quoted.plain(name)))));
    }
}
