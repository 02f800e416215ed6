package org.haguecourier.packages.rules.envelope;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.st96.Envelope;

/** HWS takes the official version and two older ones; the attribute is the only place that tells it. */
public final class AcceptedVersion implements Rule {
    private static final Demand ACCEPTED = Demand.error(
            "version-not-accepted",
            "com:st96Version on the root is one of hws.check.versions.",
            Source.stated("page \"Office to IB\": 7.0, 4.0 and 3.2T1 are accepted"));

    private final List<String> versions;

    public AcceptedVersion(List<String> versions) {
        this.versions = versions;
    }

    @Override
    public List<Demand> demands() {
        return List.of(ACCEPTED);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return contents
                .officeEnvelope()
                .filter(envelope ->
                        envelope.version().filter(versions::contains).isEmpty())
                .map(envelope -> ACCEPTED.unmet(
                        says(envelope) + " HWS accepts " + String.join(", ", versions)
                                + ". Write the XML in one of these versions.",
                        contents.xmlName() + ": st96Version"))
                .stream();
    }

    private static String says(Envelope envelope) {
        return envelope.version()
                .map(version -> "The ST.96 version is " + Quoted.text(version) + ".")
                .orElse("The root has no com:st96Version.");
    }
}
