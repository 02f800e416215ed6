package org.haguecourier.packages.rules.archive;

import java.util.List;
import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.rules.Demand;
import org.haguecourier.packages.rules.PackageContents;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.rules.Rule;
import org.haguecourier.packages.rules.Source;
import org.haguecourier.packages.zip.ZipRecord;

/** Every entry opens without a password and by the two compressions that everybody knows, and is undamaged. */
public final class ReadableEntries implements Rule {
    private static final Demand UNDAMAGED = Demand.error(
            "zip-damaged",
            "Every entry is there to its last byte, with the right checksum.",
            Source.ours("sent is what was meant"));
    private static final Demand NO_PASSWORD = Demand.error(
            "zip-encrypted", "No entry is encrypted.", Source.inferred("no password could be told to HWS"));
    private static final Demand COMPRESSION = Demand.error(
            "zip-compression-unknown",
            "Every entry is stored or deflated.",
            Source.inferred("what every reader of ZIPs knows"));

    @Override
    public List<Demand> demands() {
        return List.of(UNDAMAGED, NO_PASSWORD, COMPRESSION);
    }

    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return Stream.concat(
                contents.entries().stream().flatMap(ReadableEntries::unreadable),
                contents.damage().entrySet().stream()
                        .map(damaged -> UNDAMAGED.unmet(
                                "The entry is damaged: " + damaged.getValue()
                                        + ". Pack the ZIP anew and send it again.",
                                Quoted.plain(damaged.getKey()))));
    }

    private static Stream<Finding> unreadable(ZipRecord entry) {
        if (entry.isEncrypted()) {
            return Stream.of(NO_PASSWORD.unmet(
                    "The entry is encrypted. HWS cannot open it; pack the ZIP without a password.",
                    Quoted.plain(entry.name())));
        }
        if (!entry.isOfKnownMethod()) {
            return Stream.of(COMPRESSION.unmet(
                    "The entry is packed by method %d. Pack the ZIP with the usual compression (deflate)."
                            .formatted(entry.method()),
                    Quoted.plain(entry.name())));
        }
        return Stream.empty();
    }
}
