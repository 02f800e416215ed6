package org.haguecourier.packages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.haguecourier.packages.content.Colours;
import org.haguecourier.packages.content.Kind;
import org.haguecourier.packages.sent.SentByEdi;
import org.haguecourier.st96.SchemaFolder;

/**
 * What an Office has decided about the check.
 *
 * @param severities by code, where it is another than the rule's own
 * @param versions of ST.96, as {@code com:st96Version} says them
 * @param documentKinds that are taken with any transaction, besides those of WIPO's table
 * @param schemas that it has fetched from WIPO; compiled once, so the policy should live as long as it is needed
 * @param sentByEdi what must not be sent again
 */
public record CheckPolicy(
        Map<String, Severity> severities,
        List<String> versions,
        Set<String> documentKinds,
        Set<Kind> documentFormats,
        Set<Kind> viewFormats,
        Optional<SchemaFolder> schemas,
        Optional<SentByEdi> sentByEdi,
        Limits limits) {

    /** How much of each is taken. */
    public record Limits(
            long packageBytes, int designs, long pictureBytes, int picturePixels, Set<Colours> pictureColours) {}
}
