package org.haguecourier.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.haguecourier.packages.CheckPolicy;
import org.haguecourier.packages.RuleBook;
import org.haguecourier.packages.Severity;
import org.haguecourier.packages.content.Colours;
import org.haguecourier.packages.content.Kind;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.sent.SentByEdi;
import org.haguecourier.st96.SchemaFolder;

/** The settings of the check before sending. */
final class CheckKeys {
    static final String SEVERITY = "hws.check.severity.";
    private static final int MOST_DESIGNS = 10_000;
    private static final int MOST_PIXELS = 65_535;

    private CheckKeys() {}

    static CheckPolicy policy(KeyReader keys) {
        return new CheckPolicy(
                severities(keys),
                keys.texts("hws.check.versions", "V7_0,V4_0"),
                Set.copyOf(keys.optionalTexts("hws.check.document-kinds")),
                keys.choices("hws.check.document-formats", Kind.class, "pdf,jpeg"),
                keys.choices("hws.check.view-formats", Kind.class, "jpeg"),
                schemas(keys),
                folder(keys, "hws.check.sent-by-edi", "/archive/edi").map(SentByEdi::in),
                limits(keys));
    }

    private static Optional<SchemaFolder> schemas(KeyReader keys) {
        return folder(keys, "hws.check.schemas", "/opt/st96").map(SchemaFolder::of);
    }

    /** One that is not there would mean a check that is silently not made. */
    private static Optional<Path> folder(KeyReader keys, String key, String example) {
        Optional<Path> folder = keys.optionalPath(key);
        folder.filter(path -> !Files.isDirectory(path))
                .ifPresent(path -> keys.refuse(key, "is no folder: \"" + path + "\"", example));
        return folder;
    }

    private static CheckPolicy.Limits limits(KeyReader keys) {
        return new CheckPolicy.Limits(
                keys.size("hws.check.package-size", "100MB"),
                keys.count("hws.check.designs", MOST_DESIGNS, "100"),
                keys.size("hws.check.picture-size", "2MB"),
                keys.count("hws.check.picture-pixels", MOST_PIXELS, "1890"),
                keys.choices("hws.check.picture-colours", Colours.class, "greyscale,colour"));
    }

    private static Map<String, Severity> severities(KeyReader keys) {
        Map<String, Severity> severities = new HashMap<>();
        for (Demand demand : RuleBook.demands()) {
            if (demand.equals(RuleBook.READABLE)) {
                continue;
            }
            String key = SEVERITY + demand.code();
            keys.optional(key)
                    .ifPresent(given -> severities.put(demand.code(), keys.choice(key, Severity.class, "warning")));
        }
        return Map.copyOf(severities);
    }
}
