package org.haguecourier.routing.ports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

import org.haguecourier.ledger.Entry;
import org.haguecourier.ledger.HistoryLine;
import org.haguecourier.ledger.Ledger;
import org.haguecourier.ledger.LedgerException;
import org.haguecourier.outbox.HandIn;
import org.haguecourier.outbox.HandedInName;
import org.haguecourier.receipts.Receipt;
import org.haguecourier.receipts.ReceiptFields;
import org.haguecourier.receipts.ReceiptJson;

/** Takes the package that a route of an integrator hands in, and answers with its receipt. */
public final class HandedIn implements Processor {
    private final HandIn handIn;
    private final Ledger ledger;

    public HandedIn(HandIn handIn, Ledger ledger) {
        this.handIn = handIn;
        this.ledger = ledger;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        HandedInName name = HandedInName.of(message.getHeader(Exchange.FILE_NAME, String.class));
        Entry entry = handIn.take(name, out -> {
            try (InputStream in = message.getBody(InputStream.class)) {
                if (in == null) {
                    throw new IOException(
                            "the body of " + name.file() + " is empty, or nothing that can be read as bytes");
                }
                in.transferTo(out);
            }
        });
        message.removeHeaders("*");
        ReceiptFields.of(entry).forEach(message::setHeader);
        message.setBody(ReceiptJson.text(Receipt.of(entry, history(entry))));
    }

    /** It is taken: to fail now would be to say that it is not. */
    private List<HistoryLine> history(Entry entry) {
        try {
            return ledger.history(entry.reference());
        } catch (LedgerException notNow) {
            return List.of();
        }
    }
}
