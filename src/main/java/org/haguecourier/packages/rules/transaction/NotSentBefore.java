package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.sent.SentByEdi;

/** While an Office moves, the same decision may leave by both ways. */
public final class NotSentBefore implements Rule {
    private static final Demand NOT_SENT = Demand.error(
            "sent-by-edi",
            "Where hws.check.sent-by-edi names a folder: none of its files says that this office reference was sent, with"
                    + " the same kind of transaction.",
            Source.ours("nothing must be filed twice"));

    private final Optional<SentByEdi> sent;

    public NotSentBefore(Optional<SentByEdi> sent) {
        this.sent = sent;
    }

    @Override
    public List<Demand> demands() {
        return List.of(NOT_SENT);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.transaction().stream().flatMap(transaction -> transaction.officeReference().stream()
                .flatMap(reference -> finding(
                        reference,
                        PackageContents.typeOf(transaction),
                        contents.inXml("OfficeReferenceIdentifier", transaction.line()))
                        .stream()));
    }

    /** Also for a package that was looked into before and could not be sent then. */
    public Optional<Finding> finding(String officeReference, Optional<TransactionType> type, String where) {
        return sent.flatMap(known -> known.mention(officeReference, type))
                .map(mention -> NOT_SENT.unmet(
                        "The office reference %s went by EDI before, says %s. If it is another transaction, give it another reference; if not, do not send it again."
                                .formatted(Quoted.text(officeReference), Quoted.text(mention.where())),
                        where));
    }
}
