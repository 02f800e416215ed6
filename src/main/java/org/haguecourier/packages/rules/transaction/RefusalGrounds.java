package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.St96;

/** The grounds may stand in the document alone; but the law wants them told, and the schema does not. */
public final class RefusalGrounds implements Rule {
    private static final Demand GROUNDS = Demand.warning(
            "refusal-grounds-missing",
            "A refusal tells its grounds in DecisionGroundsBag.",
            Source.stated(
                    "Common Regulations, Rule 19: a refusal without grounds is not regarded as such; they may be in the"
                            + " document"));

    @Override
    public List<Demand> demands() {
        return List.of(GROUNDS);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.wholeTransaction().stream()
                .filter(transaction -> PackageContents.typeOf(transaction).equals(Optional.of(TransactionType.REFUSAL)))
                .filter(transaction -> !transaction.has(St96.GROUNDS))
                .map(transaction -> GROUNDS.unmet(
                        "The refusal has no DecisionGroundsBag. A refusal without grounds is not regarded as one: make sure"
                                + " that the document tells them, or add them here.",
                        contents.inXml(transaction.name().getLocalPart(), transaction.line())));
    }
}
