package org.haguecourier.packages.split;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.haguecourier.packages.NamedFiles;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.packages.zip.ZipRecord;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.EnvelopeReader;
import org.haguecourier.st96.OfficeTransaction;
import org.haguecourier.st96.XmlFault;

/**
 * Goes through the payload's XML once to learn what becomes of each transaction. A parser reads each as the part that it
 * will be: if our scanner and the parser do not see the same, nothing is split.
 */
final class Survey {
    private static final int MOST_FILES_OF_ALL_PARTS = 1_000_000;

    private final Payload payload;
    private final Envelope envelope;
    private final HeaderCategories categories;
    private final List<PlannedPart> parts = new ArrayList<>();
    private int files;

    Survey(Payload payload, Envelope envelope) {
        this.payload = payload;
        this.envelope = envelope;
        this.categories = new HeaderCategories(envelope.header());
    }

    /** What has been learnt. */
    record Result(Head head, List<PlannedPart> parts, String tail) {}

    Result of(PayloadXml xml) throws IOException, NotSplittableException {
        Head head = xml.head();
        refuseOtherHead(head);
        while (xml.transactions().advance()) {
            add(transaction(xml.oneRecord(head.text(), head.closing())));
        }
        String tail = xml.transactions().tail();
        if (parts.size() != envelope.transactionCount()) {
            throw seenDifferently(parts.size() + " transactions instead of " + envelope.transactionCount());
        }
        return new Result(head, List.copyOf(parts), tail);
    }

    private void refuseOtherHead(Head head) throws IOException {
        if (head.hasHeader() != envelope.header().isPresent()) {
            throw new UnfitXmlException(
                    "The XML cannot be split: its header stands behind the transactions. Put it before them.");
        }
        if (head.counts().counts().size() != categories.size()) {
            throw seenDifferently(
                    head.counts().counts().size() + " counts in the header instead of " + categories.size());
        }
    }

    private OfficeTransaction transaction(InputStream oneRecord) throws IOException {
        Envelope part = EnvelopeReader.read(oneRecord);
        if (part.fault().isPresent()
                || part.transactionCount() != 1
                || part.first().isEmpty()) {
            String what = part.fault().map(XmlFault::message).orElse("not one transaction");
            throw seenDifferently("in part " + (parts.size() + 1) + " " + Quoted.plain(what));
        }
        return part.first().get();
    }

    private void add(OfficeTransaction transaction) throws NotSplittableException {
        List<ZipRecord> named = NamedFiles.of(transaction)
                .distinct()
                .flatMap(payload::named)
                .distinct()
                .toList();
        files += named.size();
        if (!transaction.isKeptInFull() || files > MOST_FILES_OF_ALL_PARTS) {
            throw new NotSplittableException(
                    "Transaction %,d of the XML names more files than can be looked at: %,d of one"
                                    .formatted(parts.size() + 1, OfficeTransaction.MOST_KEPT)
                            + " kind in one transaction, and %,d in all. Split the ZIP by hand."
                                    .formatted(MOST_FILES_OF_ALL_PARTS));
        }
        parts.add(new PlannedPart(categories.of(transaction), named));
    }

    private static IOException seenDifferently(String what) {
        return new UnfitXmlException("The XML cannot be split safely, since it reads in two ways: " + what + ".");
    }
}
