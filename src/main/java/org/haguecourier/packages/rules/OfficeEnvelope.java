package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import javax.xml.namespace.QName;

import org.haguecourier.packages.Finding;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.St96;

/** The XML is ST.96's envelope from an Office to the International Bureau. */
public final class OfficeEnvelope implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents.envelope().filter(envelope -> !envelope.isOfficeToIb()).flatMap(Envelope::root).stream()
                .map(root -> Finding.error(
                        "not-st96",
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
