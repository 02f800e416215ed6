package org.haguecourier.packages.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;

/**
 * All that the rules look at, read once.
 *
 * @param entries the first ones, if there are very many
 * @param entryCount how many there are in truth
 * @param damage by entry name, what is wrong with its bytes
 * @param envelope of the one XML, if there is one and it could be opened
 */
public record PackageContents(
        String fileName,
        long bytes,
        long unpackedBytes,
        List<ZipRecord> entries,
        long entryCount,
        Map<String, String> damage,
        Optional<Envelope> envelope) {

    public List<ZipRecord> xmls() {
        return xmlsAmong(entries);
    }

    public static List<ZipRecord> xmlsAmong(List<ZipRecord> entries) {
        return entries.stream()
                .filter(entry -> entry.name().regionMatches(true, entry.name().length() - 4, ".xml", 0, 4))
                .toList();
    }

    /** The XML's name, for "where"; meaningful where there is an envelope. */
    public String xmlName() {
        return xmls().stream()
                .findFirst()
                .map(ZipRecord::name)
                .map(Quoted::plain)
                .orElse(fileName);
    }

    /** Whatever the parser says of damaged bytes, the damage is the cause. */
    public boolean isXmlDamaged() {
        return xmls().stream().map(ZipRecord::name).anyMatch(damage::containsKey);
    }

    /** The envelope if it is one that an Office sends; if it is not, there is nothing in it to judge. */
    public Optional<Envelope> officeEnvelope() {
        return envelope.filter(Envelope::isOfficeToIb);
    }

    public Optional<OfficeTransaction> transaction() {
        return officeEnvelope().flatMap(Envelope::first);
    }

    public Set<String> fileNames() {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipRecord::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
