package org.haguecourier.routing.ports;

import java.io.IOException;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

import org.haguecourier.ledger.Entry;
import org.haguecourier.receipts.ReceiptFields;
import org.haguecourier.receipts.Shelf;
import org.haguecourier.submission.Submission;

/** Shows a package to an integrator: its file, and what the receipt says of it. */
public final class PackageMessage implements Processor {
    private static final String RELEASED = "released";

    private final Shelf shelf;
    private final Submission submission;

    public PackageMessage(Shelf shelf, Submission submission) {
        this.shelf = shelf;
        this.submission = submission;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        Entry entry = message.getBody(Entry.class);
        message.setBody(shelf.find(entry).toFile());
        message.removeHeaders("*");
        ReceiptFields.of(entry).forEach(message::setHeader);
        message.setHeader(RELEASED, submission.isReleased(entry));
    }
}
