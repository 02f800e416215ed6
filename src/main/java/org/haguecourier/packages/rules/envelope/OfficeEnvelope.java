package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import javax.xml.namespace.QName;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.St96;

/** The XML is ST.96's envelope from an Office to the International Bureau. */
public final class OfficeEnvelope implements Rule {
    private static final Demand ROOT = Demand.error(
            "not-st96", "The root is HagueOfficeToIBTransaction in ST.96's Design namespace.", Source.OFFICE_TO_IB);

    @Override
    public List<Demand> demands() {
        return List.of(ROOT);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.envelope().filter(envelope -> !envelope.isOfficeToIb()).flatMap(Envelope::root).stream()
                .map(root -> ROOT.unmet(
                        "The XML starts with %s. HWS takes HagueOfficeToIBTransaction in the namespace %s."
                                .formatted(named(root), St96.DGN),
                        contents.xmlName()));
    }

    private static String named(QName root) {
        return Quoted.plain(root.getLocalPart())
                + (root.getNamespaceURI().isEmpty()
                        ? " in no namespace"
                        : " in the namespace " + Quoted.plain(root.getNamespaceURI()));
    }
}
