package org.haguecourier.packages.rules;

import java.util.stream.Stream;

import org.haguecourier.packages.Finding;
import org.haguecourier.packages.zip.ZipRecord;

/** Every entry opens without a password and by the two compressions that everybody knows, and is undamaged. */
public final class ReadableEntries implements Rule {
    @Override
    public Stream<Finding> findings(PackageContents contents) {
        return Stream.concat(
                contents.entries().stream().flatMap(ReadableEntries::unreadable),
                contents.damage().entrySet().stream()
                        .map(damaged -> Finding.error(
                                "zip-damaged",
                                "The entry is damaged: " + damaged.getValue()
                                        + ". Pack the ZIP anew and send it again.",
                                Quoted.plain(damaged.getKey()))));
    }

    private static Stream<Finding> unreadable(ZipRecord entry) {
        if (entry.isEncrypted()) {
            return Stream.of(Finding.error(
                    "zip-encrypted",
                    "The entry is encrypted. HWS cannot open it; pack the ZIP without a password.",
                    Quoted.plain(entry.name())));
        }
        if (!entry.isOfKnownMethod()) {
            return Stream.of(Finding.error(
                    "zip-compression-unknown",
                    "The entry is packed by method %d. Pack the ZIP with the usual compression (deflate)."
                            .formatted(entry.method()),
                    Quoted.plain(entry.name())));
        }
        return Stream.empty();
    }
}
