package org.haguecourier.packages.split;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

import org.haguecourier.packages.rules.FaultyXml;
import org.haguecourier.packages.rules.Quoted;
import org.haguecourier.st96.Envelope;
import org.haguecourier.st96.OfficeTransactionHeader;
import org.haguecourier.st96.St96;

/** Whether the XML is one whose transactions can be told apart, and whether they are all there. */
final class SplittableEnvelope {
    private static final int MOST_TRANSACTIONS = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{1,40}");

    private SplittableEnvelope() {}

    /** Another root comes before a fault: of an HTML page nobody wants to hear that a tag is not closed. */
    static void check(Envelope envelope) throws NotSplittableException {
        if (envelope.root().isPresent() && !envelope.isOfficeToIb()) {
            throw new NotSplittableException(
                    "The XML starts with %s. Only HagueOfficeToIBTransaction in the namespace %s"
                                    .formatted(
                                            Quoted.plain(envelope.root().get().getLocalPart()), St96.DGN)
                            + " can be split.");
        }
        if (envelope.fault().isPresent()) {
            throw new NotSplittableException(
                    FaultyXml.sentenceWithPlace("The XML", envelope.fault().get()));
        }
        if (envelope.transactionCount() == 0) {
            throw new NotSplittableException("The XML carries no transaction, so there is nothing to split.");
        }
        if (envelope.transactionCount() > MOST_TRANSACTIONS) {
            throw new NotSplittableException("The XML carries %,d transactions, more than the %,d that can be split."
                    .formatted(envelope.transactionCount(), MOST_TRANSACTIONS));
        }
        refuseBrokenPromise(envelope);
    }

    private static void refuseBrokenPromise(Envelope envelope) throws NotSplittableException {
        Optional<String> promised = envelope.header()
                .flatMap(OfficeTransactionHeader::transactionTotal)
                .filter(SplittableEnvelope::isNumber);
        if (promised.isEmpty()) {
            return;
        }
        BigInteger count = BigInteger.valueOf(envelope.transactionCount());
        int difference = new BigInteger(promised.get()).compareTo(count);
        if (difference != 0) {
            throw new NotSplittableException(
                    "The header promises %s transactions, the XML carries %s: one may %s. Ask whoever made it; if all are there, correct TransactionTotalQuantity and split it again."
                            .formatted(promised.get(), count, difference > 0 ? "be missing" : "not belong there"));
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
