package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Attachment;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.OfficeTransaction;

/** Each file that the XML names lies in the ZIP at exactly that path. */
public final class ReferencedFiles implements Rule {
    private static final Demand THERE = Demand.error(
            "referenced-file-missing",
            "Each file that a DocumentIncluded or View names lies in the ZIP at exactly that path, to the letter, from its"
                    + " root or from the folder of the XML.",
            Source.GUIDE);
    private static final Demand OTHERS_THERE = Demand.warning(
            "other-file-missing",
            "So does each that is named elsewhere: thumbnails, priority documents, earlier designs.",
            Source.inferred(
                    "the schema has these names; whether the International Bureau reads them is not published"));
    private static final Demand NOT_TOO_MANY = Demand.error(
            "too-many-files",
            "The XML names no more than %,d documents, views and other files each, in no more than %,d characters."
                    .formatted(OfficeTransaction.MOST_KEPT, OfficeTransaction.MOST_CHARACTERS),
            Source.ours("100 designs with 100 views each are not more"));

    @Override
    public List<Demand> demands() {
        return List.of(THERE, OTHERS_THERE, NOT_TOO_MANY);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        var spellings = new Spellings(contents.fileNames());
        return Stream.concat(
                contents.attachments()
                        .filter(attachment -> attachment.entry().isEmpty())
                        .map(attachment ->
                                demand(attachment).unmet(message(attachment.path(), spellings), attachment.where())),
                contents.transaction().stream()
                        .filter(transaction -> !transaction.isKeptInFull())
                        .map(transaction -> tooMany(transaction, contents)));
    }

    private static Demand demand(Attachment attachment) {
        return attachment.role() == Attachment.Role.OTHER ? OTHERS_THERE : THERE;
    }

    private static String message(String path, Spellings present) {
        return "The XML names the file " + Quoted.text(path) + ", but the ZIP has none at that path. "
                + present.almost(path)
                        .map(other -> "The ZIP has " + Quoted.text(other) + "; the spelling must be exactly the same.")
                        .orElse("Put it there, or correct the path.");
    }

    private static Finding tooMany(OfficeTransaction transaction, PackageContents contents) {
        return NOT_TOO_MANY.unmet(
                "The XML names %,d documents, %,d views and %,d other files, more than are looked at: %,d of each, and %,d characters in all. Split it."
                        .formatted(
                                transaction.documentCount(),
                                transaction.viewCount(),
                                transaction.referenceCount(),
                                OfficeTransaction.MOST_KEPT,
                                OfficeTransaction.MOST_CHARACTERS),
                contents.xmlName());
    }
}
