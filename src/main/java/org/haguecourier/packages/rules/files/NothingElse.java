package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** What no part of the XML names would be sent for nothing, or was meant to be named. */
public final class NothingElse implements Rule {
    public static final Demand NAMED = Demand.warning(
            "entry-not-referenced",
            "Every file in the ZIP is named by the XML.",
            Source.inferred("a file that nobody reads was forgotten in the XML, or does not belong here"));

    @Override
    public List<Demand> demands() {
        return List.of(NAMED);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        if (contents.wholeTransaction()
                .filter(transaction -> transaction.isKeptInFull())
                .isEmpty()) {
            return Stream.empty();
        }
        Set<String> named = contents.attachments()
                .flatMap(attachment -> attachment.entry().stream())
                .collect(Collectors.toSet());
        Set<String> xmls = contents.xmls().stream().map(xml -> xml.name()).collect(Collectors.toSet());
        return contents.entries().stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry.name())
                .filter(name -> !named.contains(name) && !xmls.contains(name))
                .map(name -> NAMED.unmet(
                        "The XML does not name this file, so nobody will look at it. Name it there, or leave it out.",
                        Quoted.plain(name)));
    }
}
