package org.haguecourier.packages.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.haguecourier.packages.TransactionType;
import org.haguecourier.packages.content.FileContent;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.St96;

/**
 * All that the rules look at, read once.
 *
 * @param packedBytes of all entries, as promised; so are the unpacked ones
 * @param entries the first ones, if there are very many
 * @param xmls those of them whose names end in .xml
 * @param entryCount how many there are in truth
 * @param damage by entry name, what is wrong with its bytes
 * @param files by entry name, what each undamaged file really is; the XML is not among them
 * @param envelope of the one XML, if there is one and it could be opened
 */
public record PackageContents(
        String fileName,
        long bytes,
        long packedBytes,
        long unpackedBytes,
        List<ZipRecord> entries,
        List<ZipRecord> xmls,
        long entryCount,
        Map<String, String> damage,
        Map<String, FileContent> files,
        Optional<Envelope> envelope) {

    public static List<ZipRecord> xmlsAmong(List<ZipRecord> entries) {
        return entries.stream()
                .filter(entry -> entry.name().regionMatches(true, entry.name().length() - 4, ".xml", 0, 4))
                .toList();
    }

    /** The names of the first few. */
    public static String someOf(List<ZipRecord> entries) {
        String names = entries.stream()
                .limit(5)
                .map(entry -> Quoted.plain(entry.name()))
                .collect(Collectors.joining(", "));
        return entries.size() > 5 ? names + ", …" : names;
    }

    /** The XML's name, for "where"; meaningful where there is an envelope. */
    public String xmlName() {
        return xmls().stream()
                .findFirst()
                .map(ZipRecord::name)
                .map(Quoted::plain)
                .orElse(fileName);
    }

    /** A place in the XML, as people and programs look it up. */
    public String inXml(String element, int line) {
        return xmlName() + ": " + element + (line > 0 ? ", line " + line : "");
    }

    /** Whatever the parser says of damaged bytes, the damage is the cause. */
    public boolean isXmlDamaged() {
        return xmls().stream().map(ZipRecord::name).anyMatch(damage::containsKey);
    }

    /** The envelope if it is one that an Office sends; if it is not, there is nothing in it to judge. */
    public Optional<Envelope> officeEnvelope() {
        return envelope.filter(Envelope::isOfficeToIb);
    }

    /** The one transaction. Of several none is judged: the package has to be split first, and then each is. */
    public Optional<OfficeTransaction> transaction() {
        return officeEnvelope()
                .filter(envelope -> envelope.transactionCount() == 1)
                .flatMap(Envelope::first);
    }

    /** The one transaction if it was read to its end, so that something can be said of what it has not. */
    public Optional<OfficeTransaction> wholeTransaction() {
        return officeEnvelope().filter(Envelope::isReadToTheEnd).flatMap(envelope -> transaction());
    }

    /** Which row of WIPO's table it is; of no row if it is in another namespace. */
    public static Optional<TransactionType> typeOf(OfficeTransaction transaction) {
        return Optional.of(transaction)
                .filter(known -> known.name().getNamespaceURI().equals(St96.DGN))
                .flatMap(known -> TransactionType.of(known.name().getLocalPart(), known.genericCategory()));
    }

    /** Every file that the XML names, and what was found there. */
    public Stream<Attachment> attachments() {
        return Attachment.of(this);
    }

    public Set<String> fileNames() {
        return entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipRecord::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Where a file that the XML names lies. Whether the path counts from the ZIP's root or from the folder of the XML is
     * not published, so both are taken.
     */
    public Optional<String> entryFor(String path, Set<String> names) {
        String xml = xmls().get(0).name();
        String besideXml = xml.substring(0, xml.lastIndexOf('/') + 1) + path;
        return Optional.of(path).filter(names::contains).or(() -> Optional.of(besideXml)
                .filter(names::contains));
    }
}
