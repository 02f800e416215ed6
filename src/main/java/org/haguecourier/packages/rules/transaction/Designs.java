package org.haguecourier.packages.rules.transaction;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quantity;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.OfficeTransaction;

/** How many designs and views an application has, and says that it has. */
public final class Designs implements Rule {
    private static final Demand NOT_TOO_MANY = Demand.error(
            "too-many-designs", "An application has no more designs than hws.check.designs.", Source.GUIDE);
    private static final Demand DESIGN_TOTAL = Demand.warning(
            "design-total-differs",
            "DesignTotalQuantity is the number of HagueDesign elements.",
            Source.inferred("a record that is not complete shows here"));
    private static final Demand VIEW_TOTAL = Demand.warning(
            "view-total-differs",
            "ViewTotalQuantity is the number of View elements.",
            Source.inferred("a record that is not complete shows here"));

    private final int most;

    public Designs(int most) {
        this.most = most;
    }

    @Override
    public List<Demand> demands() {
        return List.of(NOT_TOO_MANY, DESIGN_TOTAL, VIEW_TOTAL);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.wholeTransaction().stream()
                .filter(transaction -> transaction.name().getLocalPart().equals(TransactionType.APPLICATION.mainTag()))
                .flatMap(application ->
                        findings(application, contents.inXml(application.name().getLocalPart(), application.line())));
    }

    private Stream<Finding> findings(OfficeTransaction application, String where) {
        return Stream.of(
                        tooMany(application, where),
                        differs(
                                DESIGN_TOTAL,
                                "DesignTotalQuantity",
                                application.designTotal(),
                                application.designCount(),
                                where),
                        differs(
                                VIEW_TOTAL,
                                "ViewTotalQuantity",
                                application.viewTotal(),
                                application.viewCount(),
                                where))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> tooMany(OfficeTransaction application, String where) {
        return application.designCount() <= most
                ? Optional.empty()
                : Optional.of(NOT_TOO_MANY.unmet(
                        "The application has %,d designs, %,d are allowed. Make more than one application of it."
                                .formatted(application.designCount(), most),
                        where));
    }

    private static Optional<Finding> differs(
            Demand demand, String element, Optional<String> total, long count, String where) {
        return total.filter(said -> !Quantity.says(said, count))
                .map(said -> demand.unmet(
                        "%s is %s, but there are %,d. Is something missing?"
                                .formatted(element, Quoted.text(said), count),
                        where));
    }
}
