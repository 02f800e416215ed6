package org.haguecourier.packages.pack;

import java.io.IOException;
import java.io.InputStream;

import org.haguecourier.packages.rules.FaultyXml;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.EnvelopeReader;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.St96;

/**
 * The one transaction of an XML. Of several, only the first one's files could be told, and nobody takes such a package
 * anyway: the folder is refused, and the person told to split it.
 */
final class PackableXml {
    private PackableXml() {}

    static OfficeTransaction transaction(FolderFile xml) throws IOException, NotPackableException {
        Envelope envelope;
        try (InputStream content = xml.open()) {
            envelope = EnvelopeReader.read(content);
        }
        refuseUnreadable(envelope, Quoted.text(xml.name()));
        refuseOtherThanOne(envelope.transactionCount());
        OfficeTransaction transaction = envelope.first()
                .orElseThrow(() -> new NotPackableException("The XML's transaction cannot be read. Look at it."));
        if (!transaction.isKeptInFull()) {
            throw new NotPackableException(
                    "The XML names more than %,d documents, views or other files, and no more of each are looked at. Split it."
                            .formatted(OfficeTransaction.MOST_KEPT));
        }
        return transaction;
    }

    /** Another root comes before a fault: of an HTML page nobody wants to hear that a tag is not closed. */
    private static void refuseUnreadable(Envelope envelope, String name) throws NotPackableException {
        if (envelope.root().isPresent() && !envelope.isOfficeToIb()) {
            throw new NotPackableException(
                    "%s starts with %s, and only HagueOfficeToIBTransaction in the namespace %s can be sent. Export it again."
                            .formatted(name, Quoted.plain(envelope.root().get().getLocalPart()), St96.DGN));
        }
        if (envelope.fault().isPresent()) {
            throw new NotPackableException(
                    FaultyXml.sentenceWithPlace(name, envelope.fault().get()));
        }
    }

    private static void refuseOtherThanOne(long count) throws NotPackableException {
        if (count == 0) {
            throw new NotPackableException("The XML carries no transaction, so there is nothing to pack."
                    + " Put it into HagueOfficeToIBBag.");
        }
        if (count > 1) {
            throw new NotPackableException(
                    "The XML carries %,d transactions, and a package may carry one.".formatted(count)
                            + " Split it first: make a ZIP of the whole folder, then courier split makes packages of that.");
        }
    }
}
