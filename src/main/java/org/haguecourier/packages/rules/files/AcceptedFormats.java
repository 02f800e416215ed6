package org.haguecourier.packages.rules.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** The kinds of files that the International Bureau takes, by their bytes. */
public final class AcceptedFormats implements Rule {
    private static final Demand DOCUMENTS = Demand.error(
            "document-format",
            "The file of a DocumentIncluded is of one of hws.check.document-formats.",
            Source.stated("page \"Office to IB\": PDF for documents; JPEG for the pictures of a light filing"));
    private static final Demand VIEWS = Demand.error(
            "view-format",
            "The file of a View is of one of hws.check.view-formats.",
            Source.stated("page \"Office to IB\": JPG for designs"));

    private final Set<Kind> documents;
    private final Set<Kind> views;

    public AcceptedFormats(Set<Kind> documents, Set<Kind> views) {
        this.documents = documents;
        this.views = views;
    }

    @Override
    public List<Demand> demands() {
        return List.of(DOCUMENTS, VIEWS);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.attachments()
                .flatMap(attachment -> attachment.content().stream().flatMap(content -> switch (attachment.role()) {
                    case DOCUMENT -> finding(DOCUMENTS, documents, attachment, content);
                    case VIEW -> finding(VIEWS, views, attachment, content);
                    case OTHER -> Stream.empty();
                }));
    }

    private static Stream<Finding> finding(
            Demand demand, Set<Kind> accepted, Attachment attachment, FileContent content) {
        if (accepted.contains(content.kind())) {
            return Stream.empty();
        }
        String kinds = accepted.stream().sorted().map(Kind::label).collect(Collectors.joining(" or "));
        return Stream.of(demand.unmet(
                "The file %s is %s. HWS takes %s here. Put the right file there, or convert it."
                        .formatted(
                                Quoted.text(attachment.path()), content.kind().label(), kinds),
                attachment.where()));
    }
}
