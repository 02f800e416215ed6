package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.content.FileContent;
import org.haguecourier.packages.content.Kind;
import org.haguecourier.packages.rules.Attachment;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;

/** A file's name and the XML both say what it is; the bytes know it. */
public final class ContentAsNamed implements Rule {
    private static final Demand AS_NAMED = Demand.error(
            "content-not-as-named",
            "A file whose name ends in .pdf, .jpg or .jpeg is one.",
            Source.inferred("the International Bureau would not open it"));
    private static final Demand AS_SAID = Demand.error(
            "content-not-as-said",
            "A file is what DocumentFormatCategory or ViewFileFormatCategory says (PDF, JPEG).",
            Source.inferred("the International Bureau would not open it"));

    @Override
    public List<Demand> demands() {
        return List.of(AS_NAMED, AS_SAID);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.attachments().flatMap(attachment -> attachment.content().map(FileContent::kind).stream()
                .flatMap(kind -> Stream.concat(named(attachment, kind), said(attachment, kind))));
    }

    private static Stream<Finding> named(Attachment attachment, Kind kind) {
        return ofName(attachment.path()).filter(promised -> promised != kind).stream()
                .map(promised -> AS_NAMED.unmet(
                        "The file %s is called %s, but it is %s. Put the right file there."
                                .formatted(Quoted.text(attachment.path()), promised.label(), kind.label()),
                        attachment.where()));
    }

    private static Stream<Finding> said(Attachment attachment, Kind kind) {
        return attachment.format().flatMap(ContentAsNamed::ofCategory).filter(promised -> promised != kind).stream()
                .map(promised -> AS_SAID.unmet(
                        "The XML says that the file %s is %s, but it is %s. Correct the category, or put the right file there."
                                .formatted(Quoted.text(attachment.path()), promised.label(), kind.label()),
                        attachment.where()));
    }

    private static Optional<Kind> ofName(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".pdf")) {
            return Optional.of(Kind.PDF);
        }
        return name.endsWith(".jpg") || name.endsWith(".jpeg") ? Optional.of(Kind.JPEG) : Optional.empty();
    }

    /** The schema's words for the two that are taken. */
    private static Optional<Kind> ofCategory(String category) {
        return switch (category) {
            case "PDF" -> Optional.of(Kind.PDF);
            case "JPEG" -> Optional.of(Kind.JPEG);
            default -> Optional.empty();
        };
    }
}
